import { expect, test } from "vitest";

import { loadVariation, loadVariations } from "./load-variations.ts";
import { openTarget } from "./testing/open-target.ts";
import { paths } from "./testing/paths.ts";

const variations = await loadVariations();

const walks = [
  [`${paths.main}?$select=id,subject`, 16],
  [`${paths.large}?$select=id&$orderby=completedDateTime%20desc&$filter=processingStatus%20ne%20%27queued%27`, 110],
] as const;

test.each(variations.map((variation) => [variation.id, variation] as const))(
  "%s still gives all items of a collection",
  async (_, variation) => {
    const target = await openTarget({ variations: [variation], largeCollection: 121 });
    for (const [path, count] of walks) {
      const ids: unknown[] = [];
      for (let next: string | undefined = path; next !== undefined;) {
        const { status, items, body }: Awaited<ReturnType<typeof target.send>> = await target.send(next);
        expect(status).toBe(200);
        ids.push(...items.map((item) => item["id"]));
        const link: unknown = body["@odata.nextLink"];
        next = typeof link === "string" ? new URL(link, target.url).href : undefined;
      }
      expect([ids.length, new Set(ids).size]).toEqual([count, count]);
    }
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
