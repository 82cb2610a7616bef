import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { scratchFolder } from "../../../cli/testing/scratch-folder.ts";
import type { FinishedRun } from "../../../engine/finished-run.ts";
import { openReport, startBrowser } from "../../testing/open-report.ts";
import { makeResult, makeRun } from "../../testing/make-run.ts";
import { variedRun } from "../../testing/varied-run.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser(process.env);
});
afterAll(async () => browser?.close());

const nasty = [
  `</script><script>window.hacked=1</script>`,
  `<img src=x onerror=window.hacked=1>`,
  `<!--<script>`,
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>]]>&a;</x>`,
  `javascript:window.hacked=1`,
  `"><svg/onload=window.hacked=1>'`,
  `{{7*7}}\${7*7}__proto__`,
  "\u001b[2J\u001b]0;x\u0007\u0000\r\n\u009b",
  "\u202e\u2066\u2028\u2029\ud800\udc00\ud800\ufeff",
  "constructor",
];

/** The value with every text in it but its name and its choices replaced. */
function poisoned(value: unknown, poison: string, key = ""): unknown {
  const kept = ["verdict", "level", "outcome", "startedAt"];
  if (typeof value === "string") return kept.includes(key) ? value : poison;
  if (Array.isArray(value)) return value.map((element) => poisoned(element, poison, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, poisoned(member, poison, name)]));
}

/** Opens all that is closed, until nothing is. */
async function openAll(page: Page): Promise<void> {
  const closed = '#list .head[aria-expanded="false"], #more, details:not([open]) > summary';
  while ((await page.locator(closed).count()) > 0) {
    await page.evaluate((selector) => {
      for (const head of document.querySelectorAll<HTMLElement>(selector)) head.click();
    }, closed);
  }
}

test("hostile texts stay texts wherever they stand", async () => {
  const whole = poisoned(variedRun(), nasty.join(" ")) as FinishedRun;
  const requirements = nasty.flatMap((text) => (poisoned(variedRun(), text) as FinishedRun).requirements);
  const { page, problems } = await openReport(
    browser,
    { ...whole, requirements },
    { folder: scratchFolder(), hash: "#?verdict=all" },
  );
  await openAll(page);
  await expect.poll(() => page.locator("#list .exchange .copyable").count()).toBe(4 * nasty.length);
  const harm = await page.evaluate(() => ({
    hacked: "hacked" in globalThis,
    elements: document.querySelectorAll("img, iframe, object, main script, main svg, main style").length,
    links: [...document.querySelectorAll("a")].filter((a) => !["file:", "http:", "https:"].includes(a.protocol)).length,
    unseen: /[^\P{Cc}\n\t]|[\u202e\u2066\u2028\u2029\ufeff]|\p{Cs}/u.test(document.body.innerText),
  }));
  expect(harm).toEqual({ hacked: false, elements: 0, links: 0, unseen: false });
  const text = await page.locator("#list").innerText();
  for (const shown of ["<img src=x onerror=window.hacked=1>", "</script><script>", "\\x1b[2J", "\\u202e"])
    expect(text).toContain(shown);
  expect(problems).toEqual([]);
  await page.close();
});

test("values of a megabyte are shown as far as a reader can read", async () => {
  const huge = "x".repeat(1_000_000);
  const run = poisoned(makeRun([makeResult()]), huge) as FinishedRun;
  const { page, problems } = await openReport(browser, run, { folder: scratchFolder() });
  await openAll(page);
  await expect
    .poll(() => page.locator(".panel").innerText())
    .toContain("the first 262,144 of 1,000,000 characters are shown");
  expect(problems).toEqual([]);
  await page.close();
});

test("ten thousand results with ten thousand exchanges stay fluid", async () => {
  const requirements = Array.from({ length: 10_000 }, (_, at) => {
    const body = JSON.stringify({ value: Array.from({ length: 20 }, (_item, item) => ({ id: `${at}-${item}` })) });
    return makeResult({
      id: `projection/claim-${at % 100}`,
      operation: `list-${at % 7}`,
      route: `r${Math.floor(at / 100)}`,
      template: `/things/{id}/r${Math.floor(at / 100)}/parts`,
      reason: `Broken in the way ${at % 40}.`,
      observed: `found ${at}`,
      evidence: makeResult().evidence.map((one) => ({
        ...one,
        response: { status: 200, headers: {}, body, durationMs: at },
      })),
    });
  });
  const { page, problems } = await openReport(browser, makeRun(requirements), { folder: scratchFolder() });
  expect(await page.locator("#count").innerText()).toBe("10,000 results");
  // Later than this a reader wonders whether anything comes; the file behind what is painted is still being read.
  expect(await firstPaintMs(page)).toBeLessThan(3000);
  const session = await page.context().newCDPSession(page);
  // Time that the page itself needed, so that a busy machine is no failure.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busyMs = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Infinity) * 1000;
  };
  const costOf = async (act: () => Promise<unknown>): Promise<number> => {
    const before = await busyMs();
    await act();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    return (await busyMs()) - before;
  };
  const keystrokes: number[] = [];
  for (const text of ["f", "fo", "foun", "found 99", "found 9999", "nothing such", ""])
    keystrokes.push(await costOf(() => page.fill("#search", text)));
  const changes: number[] = [];
  for (const grouping of ["class", "operation", "cause"])
    changes.push(await costOf(() => page.getByRole("radio", { name: grouping }).check({ force: true })));
  changes.push(await costOf(() => page.getByRole("checkbox", { name: "failed" }).uncheck({ force: true })));
  changes.push(await costOf(() => page.getByRole("checkbox", { name: "failed" }).check({ force: true })));
  await page.evaluate(() => {
    location.hash = "#projection/claim-42@r99";
  });
  await expect
    .poll(() =>
      page
        .locator(".panel .box")
        .allInnerTexts()
        .then((texts) => texts.join()),
    )
    .toContain('"9942-0"');
  expect(problems).toEqual([]);
  expect(middle(keystrokes)).toBeLessThan(100);
  expect(middle(changes)).toBeLessThan(200);
  await page.close();
});

/** When the page was first to be seen, in milliseconds after it was asked for. */
async function firstPaintMs(page: Page): Promise<number> {
  return page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.POSITIVE_INFINITY,
  );
}

/** The median, which one hiccup does not move. */
function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Infinity;
}
