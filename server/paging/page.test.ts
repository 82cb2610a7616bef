import { expect, test } from "vitest";

import { openTarget } from "../testing/open-target.ts";
import { paths } from "../testing/paths.ts";

async function walk(
  path: string,
  largeCollection: number,
): Promise<{ pages: number[]; ids: Set<unknown>; links: string[] }> {
  const target = await openTarget({ largeCollection });
  const pages: number[] = [];
  const ids = new Set<unknown>();
  const links: string[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const { items, body }: Awaited<ReturnType<typeof target.send>> = await target.send(next);
    pages.push(items.length);
    for (const item of items) ids.add(item["id"]);
    const link: unknown = body["@odata.nextLink"];
    next = typeof link === "string" ? link : undefined;
    if (next !== undefined) links.push(next);
  }
  await target.close();
  return { pages, ids, links };
}

test("the large collection comes in three pages", async () => {
  const { pages, ids } = await walk(paths.large, 100);
  expect(pages).toEqual([40, 40, 20]);
  expect(ids.size).toBe(100);
});

test("the next link keeps the options as they were sent", async () => {
  const { pages, links } = await walk(`${paths.large}?$select=id&%24filter=processingStatus%20ne%20'queued'&x=1`, 120);
  expect(pages).toEqual([40, 40, 30]);
  expect(links[1]).toMatch(/\?\$select=id&%24filter=processingStatus%20ne%20%27queued%27&x=1&\$skiptoken=[\w-]+$/);
});

test("a full last page has no next link", async () => {
  expect((await walk(paths.large, 80)).pages).toEqual([40, 40]);
  expect((await walk(paths.empty, 80)).pages).toEqual([0]);
});

test("10,000 items come in 100 pages", async () => {
  const { pages, ids } = await walk(`${paths.large}?$select=id`, 10_000);
  expect([pages.length, ids.size]).toEqual([100, 10_000]);
});
