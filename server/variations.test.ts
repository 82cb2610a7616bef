import { setTimeout as sleep } from "node:timers/promises";

import { expect, test } from "vitest";

import { drawCombinations } from "./draw-combinations.ts";
import { loadVariation, loadVariations } from "./load-variations.ts";
import { servable } from "./variation.ts";
import { type OpenTarget, openTarget, type Reply } from "./testing/open-target.ts";
import { paths } from "./testing/paths.ts";

const variations = await loadVariations();

const walks = [
  [`${paths.main}?$select=id,subject`, 16],
  [`${paths.large}?$select=id&$orderby=completedDateTime%20desc&$filter=processingStatus%20ne%20%27queued%27`, 110],
] as const;

// Waits when the server asks for it, as clients do.
async function patiently(target: OpenTarget, path: string): Promise<Reply> {
  const reply = await target.send(path);
  if (reply.status !== 429 && reply.status !== 503) return reply;
  const asked = reply.headers.get("retry-after") ?? "0";
  await sleep(Number.isNaN(Number(asked)) ? Math.max(0, Date.parse(asked) - Date.now()) : Number(asked) * 1000);
  return patiently(target, path);
}

test.each(servable(variations).map((variation) => [variation.id, variation] as const))(
  "%s still gives all items of a collection",
  async (_, variation) => {
    const target = await openTarget({ variations: [variation], largeCollection: 121 });
    for (const [path, count] of walks) {
      const ids: unknown[] = [];
      for (let next: string | undefined = path; next !== undefined;) {
        const { status, items, body }: Reply = await patiently(target, next);
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

test("random combinations are the same for the same seed, use all variations alike, and have one of a group at most", () => {
  const groups = new Map(variations.map(({ id, group }) => [id, group ?? id]));
  const drawn = drawCombinations(variations, 7, 200, 6);
  expect(drawCombinations(variations, 7, 200, 6)).toEqual(drawn);
  expect(drawCombinations(variations, 8, 200, 6)).not.toEqual(drawn);
  for (const ids of drawn) expect(new Set(ids.map((id) => groups.get(id))).size).toBe(6);
  const uses = variations.map(({ id }) => drawn.flat().filter((one) => one === id).length);
  expect(Math.max(...uses) - Math.min(...uses)).toBeLessThanOrEqual(2);
  const few = variations.filter(({ group }) => group === "top" || group === "ties");
  expect(drawCombinations(few, 7, 1, 6)[0]).toHaveLength(2);
});

test("no two variations have the same id", () => {
  expect(new Set(variations.map(({ id }) => id)).size).toBe(variations.length);
});

test("an unknown variation is answered with the nearest", async () => {
  await expect(loadVariation("gzp")).rejects.toThrow("Did you mean gzip?");
});
