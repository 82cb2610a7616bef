import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { scratchFolder } from "../../../cli/testing/scratch-folder.ts";
import { entryOf } from "../../../engine/compare-runs/history-entry.ts";
import type { FinishedRun } from "../../../engine/finished-run.ts";
import { makeResult, makeRun } from "../../testing/make-run.ts";
import { openReport, type Opening, startBrowser } from "../../testing/open-report.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser(process.env);
});
afterAll(async () => browser?.close());

async function open(run: FinishedRun, more: Partial<Opening> = {}): Promise<Page> {
  const { page } = await openReport(browser, run, { folder: scratchFolder(), ...more });
  return page;
}

const none = { passed: 0, failed: 0, warned: 0, untested: 0, "not-applicable": 0, waived: 0, error: 0 };
const untested = { verdict: "untested", reason: "There is one item." } as const;

/** A run that decided one result of ten. */
function thinRun(): FinishedRun {
  const passed = makeResult({ verdict: "passed", reason: "", evidence: [] });
  const others = Array.from({ length: 9 }, (_, at) => makeResult({ ...untested, id: `projection/open-${at}` }));
  const counts = { ...none, passed: 1, untested: 9, "not-applicable": 30 };
  return makeRun([passed, ...others], {
    verdict: "conformant",
    exitCode: 0,
    reason: "1 of 10 results hold, 9 untested.",
    classes: [{ id: "projection", verdict: "passed", counts }],
  });
}

test("a class that is mostly untested looks like it, and so does the verdict", async () => {
  const page = await open(thinRun());
  const ofClass = page.locator(".classes li");
  await expect.poll(() => ofClass.locator(".badge").innerText()).toContain("mostly untested");
  await expect.poll(() => ofClass.locator(".decided").innerText()).toBe("1 of 10 decided (10%)");
  await expect
    .poll(() => page.locator(".extent p").innerText())
    .toBe("1 of 10 decided (10%). Most is untested: of that, this verdict says nothing.");
  const bar = ofClass.getByRole("img", { name: "1 passed, 9 untested" });
  const widths = await bar
    .locator("> span")
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute("data-verdict"), one.getBoundingClientRect().width] as const),
    );
  const [[first, small] = ["", 0], [second, large] = ["", 0]] = widths;
  expect([first, second]).toEqual(["passed", "untested"]);
  expect(large / small).toBeGreaterThan(8);
  // Nothing is drawn where nothing is known.
  const drawn = bar.locator("[data-verdict=untested]").evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await drawn).toBe("rgba(0, 0, 0, 0)");
  await page.close();
});

test("a run without causes shows first how much was decided, and then why the rest was not", async () => {
  const page = await open(thinRun());
  await expect
    .poll(() => page.locator("main > section").evaluateAll((all) => all.map(({ id }) => id)))
    .toEqual(["verdict", "classes", "results", "timings"]);
  await expect.poll(() => page.locator(".group .title").allInnerTexts()).toEqual(["There is one item."]);
  await page.close();
});

test("the runs before are columns and numbers, and the change since the last one is told", async () => {
  const run = thinRun();
  const classes = [
    { id: "projection" as const, verdict: "failed" as const, counts: { ...none, passed: 4, failed: 2 } },
  ];
  const earlier = entryOf({ ...run, classes, startedAt: "2026-01-01T00:00:00.000Z", verdict: "non-conformant" });
  // A server of a test has another port each time.
  const moved = { ...earlier, target: "http://localhost:9999/v1.0" };
  const elsewhere = { ...earlier, target: "https://example.com/v1.0" };
  const page = await open(run, { history: [elsewhere, moved] });
  const part = page.locator("#history");
  await expect
    .poll(() => part.locator("p").innerText())
    .toBe("Since the run before: 2 fewer failed, 3 fewer passed, 9 more untested.");
  await expect.poll(() => part.locator(".column").count()).toBe(2);
  await part.getByText("The same in numbers").click();
  await expect
    .poll(() => part.locator("tbody tr").first().innerText())
    .toMatch(/2026-01-01 00:00:00\s+Not conformant\s+6 of 6 decided \(100%\)\s+2\s+0\s+4\s+0/);
  await page.close();
  const without = await open(run);
  await expect.poll(() => without.locator("#history").count()).toBe(0);
  await without.close();
});

test("with a baseline, what is newly broken is told from what is known, and can be shown alone", async () => {
  const results = [
    makeResult({ id: "query/known", known: true }),
    makeResult({ id: "query/older", known: true }),
    makeResult({ id: "query/fresh" }),
  ];
  const page = await open(makeRun(results, { baseline: { startedAt: "2026-01-01T00:00:00.000Z" } }));
  await expect
    .poll(() => page.locator(".baseline").innerText())
    .toBe("Against the baseline of 2026-01-01: 1 newly broken, 2 known.");
  await page.getByRole("link", { name: "1 newly broken" }).click();
  await expect.poll(() => page.locator("#list .id").allInnerTexts()).toEqual(["query/fresh"]);
  await page.getByRole("link", { name: "2 known" }).click();
  await expect.poll(() => page.locator("#list .id").allInnerTexts()).toEqual(["query/known", "query/older"]);
  await expect.poll(() => page.locator(".group .note").first().innerText()).toBe("known by the baseline");
  await expect.poll(() => page.locator("#results-heading").innerText()).toBe("What to mend first");
  await page.close();
  const same = await open(makeRun(results.slice(0, 2), { baseline: { startedAt: "2026-01-01T00:00:00.000Z" } }));
  await expect.poll(() => same.locator("#results-heading").innerText()).toBe("What is broken all the same");
  await same.close();
});

test("a target that could not be asked shows the request that tells why", async () => {
  const causes = [
    {
      id: "refuses",
      title: "The target refuses our identity.",
      next: "Give a token that it knows.",
      findings: [],
      consequences: [],
      evidence: makeResult().evidence,
    },
  ];
  const page = await open(makeRun([makeResult(untested)], { causes, verdict: "undecided", exitCode: 3 }));
  await expect.poll(() => page.locator(".extent p").innerText()).toBe("0 of 1 decided (0%).");
  const group = page.locator(".group").first();
  await group.locator(".box").waitFor();
  await expect
    .poll(() => group.innerText())
    .toMatch(/The target refuses our identity[\s\S]+Give a token[\s\S]+curl -g/);
  await page.close();
});

test("waivers that do not hold, notes on others and exchanges that nobody judged stand with the verdict", async () => {
  const page = await open(
    makeRun([makeResult()], {
      complaints: [{ waiver: "waivers.yaml:3", text: "It has expired." }],
      notes: [{ waiver: "waivers.yaml:9", text: "Its class is not claimed." }],
      unjudged: [{ reason: "no documented path", count: 4, example: "GET /v1.0/other" }],
    }),
  );
  const text = await page.locator("#verdict").innerText();
  for (const part of [
    "Waiver waivers.yaml:3: It has expired.",
    "Waiver waivers.yaml:9: Its class is not claimed.",
    "4 exchanges were not judged: no documented path (GET /v1.0/other)",
  ])
    expect(text).toContain(part);
  await page.close();
});

test("what follows from a cause is folded behind what shows it, and printed with all else", async () => {
  const follows = { id: "query/negates", operation: "list-things", route: "direct" };
  const shows = { ...follows, id: "query/filters" };
  const causes = [
    { id: "ignores-filter", title: "$filter changes nothing.", next: "", findings: [shows], consequences: [follows] },
  ];
  const run = makeRun([makeResult(follows), makeResult(shows), makeResult({ ...untested, id: "query/orders" })], {
    causes,
  });
  const page = await open(run);
  const listed = (): Promise<readonly string[]> => page.locator("#list .id").allInnerTexts();
  await expect.poll(listed).toEqual(["query/filters"]);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect.poll(listed).toEqual(["query/filters", "query/negates", "query/orders"]);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(listed).toEqual(["query/filters"]);
  await page.getByRole("button", { name: "What follows from it: 1 requirement" }).click();
  await expect.poll(listed).toEqual(["query/filters", "query/negates"]);
  await page.close();
  const linked = await open(run, { hash: "#query/negates@direct" });
  await expect.poll(() => linked.locator(":focus").innerText()).toContain("query/negates");
  await linked.close();
});

test("a request is shown as a reader writes it, and in the command as it was sent", async () => {
  const url = "http://localhost/v1.0/things?$filter=name%20eq%20%27a%26b%27";
  const evidence = makeResult().evidence.map((one) => ({
    ...one,
    request: { ...one.request, url },
    curl: `curl '${url}'`,
  }));
  const page = await open(makeRun([makeResult({ evidence })]), { hash: "#projection/returns-selected@direct" });
  await page.locator(".box").waitFor();
  await expect
    .poll(() => page.locator(".request").innerText())
    .toBe("GET http://localhost/v1.0/things?$filter=name eq 'a%26b'");
  await expect.poll(() => page.locator(".exchange .copyable code").innerText()).toBe(`curl '${url}'`);
  await page.close();
});

test("what differs is marked in expected and observed, and in lists of names", async () => {
  const result = makeResult({
    expected: "OData-Version: 4.0 or 4.01",
    observed: "OData-Version: 3.0 or 4.01",
    details: { selected: "id, name, size", received: "id, name" },
  });
  const page = await open(makeRun([result]), { hash: "#projection/returns-selected@direct" });
  await expect.poll(() => page.locator(".expected mark").allInnerTexts()).toEqual(["4"]);
  await expect.poll(() => page.locator(".observed mark").allInnerTexts()).toEqual(["3"]);
  await expect.poll(() => page.locator("dl.details mark").allInnerTexts()).toEqual(["size"]);
  await expect.poll(() => page.locator(".expected dd").innerText()).toBe("OData-Version: 4.0 or 4.01");
  await page.close();
});
