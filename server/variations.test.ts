import { expect, test } from "vitest";

import { loadVariation, loadVariations } from "./load-variations.ts";
import { openTarget } from "./testing/open-target.ts";
import { paths } from "./testing/paths.ts";

const variations = await loadVariations();

test.each(variations.map((variation) => [variation.id, variation] as const))(
  "%s still gives all items of a collection",
  async (_, variation) => {
    const target = await openTarget({ variations: [variation] });
    const ids = new Set<unknown>();
    for (let next: string | undefined = `${paths.main}?$select=id,subject`; next !== undefined;) {
      const { status, items, body }: Awaited<ReturnType<typeof target.send>> = await target.send(next);
      expect(status).toBe(200);
      for (const item of items) ids.add(item["id"]);
      const link: unknown = body["@odata.nextLink"];
      next = typeof link === "string" ? link : undefined;
    }
    expect(ids.size).toBe(14);
    await target.close();
  },
);

test("variations compose", async () => {
  const wanted = ["gzip", "page-size-2", "property-order-reversed", "upper-case-headers"];
  const target = await openTarget({ variations: await Promise.all(wanted.map(loadVariation)) });
  const reply = await target.send(paths.main);
  expect(reply.headers.get("content-encoding")).toBe("gzip");
  expect([reply.items.length, Object.keys(reply.body)]).toEqual([2, ["value", "@odata.nextLink", "@odata.context"]]);
  await target.close();
});

test("an unknown variation is answered with the nearest", async () => {
  await expect(loadVariation("gzp")).rejects.toThrow("Did you mean gzip?");
});
