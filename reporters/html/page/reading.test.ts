import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Browser, Page } from "playwright-core";

import { scratchFolder } from "../../../cli/testing/scratch-folder.ts";
import { openReport, type OpenReport, startBrowser } from "../../testing/open-report.ts";
import { variedRun } from "../../testing/varied-run.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser(process.env);
});
afterAll(async () => browser?.close());

async function open(hash = "", more = {}): Promise<OpenReport> {
  return openReport(browser, variedRun(), { folder: scratchFolder(), hash, ...more });
}

const listed = (page: Page): Promise<readonly string[]> => page.locator("#list .id").allInnerTexts();
const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);

test("the page tells what the run came to, and asks nobody for anything", async () => {
  const { page, problems } = await open();
  const text = await page.locator("main").innerText();
  for (const part of [
    "Not conformant",
    "http://localhost:8080/v1.0",
    "1847",
    "2,531",
    "1.2 s",
    "The request budget was used up.",
  ])
    expect(text).toContain(part);
  await expect.poll(() => page.locator(".facts").innerText()).toMatch(/Exit code\s+1\s+a requirement is broken/);
  await expect.poll(() => page.title()).toBe("Not conformant: http://localhost:8080/v1.0");
  await expect
    .poll(() => page.locator("#timings tbody").innerText())
    .toMatch(/by-run[\s\S]+12\s+1\.2 ms\s+20 ms\s+1\.2 s/);
  await expect
    .poll(() => page.locator("#permissions tbody tr").first().innerText())
    .toMatch(/Thing\.Read\s+or Things\.Read[\s\S]+admitted[\s\S]+wrong: 200/);
  expect(problems).toEqual([]);
  await page.close();
});

test("the page opens on the causes, the first of them open, and hides what holds or does not apply until asked", async () => {
  const { page } = await open();
  const heads = page.locator(".group > h3 > .head");
  await expect
    .poll(() => page.locator(".group .title").allInnerTexts())
    .toEqual([
      "A selected property is absent from the response.",
      "A selected property is absent from the response.",
      "There is one item.",
      "Broken, and accepted by a waiver",
    ]);
  await expect
    .poll(() => heads.evaluateAll((all) => all.map((head) => head.getAttribute("aria-expanded"))))
    .toEqual(["true", "false", "false", "false"]);
  await expect.poll(() => listed(page)).toEqual(["projection/returns-selected"]);
  await expect.poll(() => page.locator(".group > .lead").nth(2).innerText()).toContain("Needs two items to order.");
  await expect
    .poll(() => page.locator("#count").innerText())
    .toBe("5 of 8 results; hidden: 2 passed, 1 not applicable");
  await page.getByRole("button", { name: "Show the hidden" }).click();
  await expect
    .poll(() => page.locator(".group .title").allInnerTexts())
    .toEqual(expect.arrayContaining(["Holds", "Not applicable"]));
  await expect.poll(() => page.locator("#count").innerText()).toBe("8 results");
  await expect.poll(() => hashOf(page)).toBe("#?verdict=all");
  await page.close();
});

test("a requirement is one row, with its routes folded under it", async () => {
  const { page } = await open();
  const row = page.locator(".row", { hasText: "projection/returns-selected" });
  await expect.poll(() => row.count()).toBe(1);
  await expect.poll(() => row.locator(".where").first().innerText()).toBe("2 routes");
  await expect.poll(() => row.locator(".routes").count()).toBe(0);
  await row.locator(".head").click();
  const routes = row.locator(".routes > li");
  await expect.poll(() => routes.locator(".id").allInnerTexts()).toEqual(["…/boxes/{id}/things", "…/runs/{id}/things"]);
  await expect.poll(() => routes.first().locator(".compared").count()).toBe(1);
  await expect.poll(() => routes.last().locator(".compared").count()).toBe(0);
  await routes.last().locator(".head").click();
  await expect.poll(() => routes.last().locator(".compared").count()).toBe(1);
  await expect.poll(() => hashOf(page)).toBe("#projection/returns-selected@by-run");
  await page.close();
});

test("results stand together by cause, class or operation, and a link keeps that", async () => {
  const { page, url } = await open();
  await page.getByRole("radio", { name: "class" }).check({ force: true });
  await expect
    .poll(() => page.locator(".group .title").allInnerTexts())
    .toEqual(["status", "shape", "projection", "query"]);
  await expect.poll(() => hashOf(page)).toBe("#?by=class");
  await page.getByRole("radio", { name: "operation" }).check({ force: true });
  await expect.poll(() => page.locator(".group .title").allInnerTexts()).toEqual(["list-things"]);
  // One group alone is open.
  await expect
    .poll(() => listed(page))
    .toEqual(["projection/returns-selected", "status/carries-id", "query/orders", "shape/members-typed"]);
  await page.goto(`${url}?again#?by=class`);
  await expect.poll(() => page.locator(".group .title").allInnerTexts()).toHaveLength(4);
  await page.close();
});

test("search and filters narrow the list, are told, and can be shared", async () => {
  const { page, url } = await open();
  await page.fill("#search", "NO HEADER");
  await expect.poll(() => listed(page)).toEqual(["status/carries-id"]);
  await expect.poll(() => page.locator("#count").innerText()).toBe("1 of 8 results");
  await page.fill("#search", "");
  await page.getByText("More filters").click();
  await page.selectOption("#filter-class", "status");
  for (const name of ["failed", "warned", "untested", "waived"])
    await page.getByRole("checkbox", { name }).uncheck({ force: true });
  await page.getByRole("checkbox", { name: "passed" }).check({ force: true });
  await page.selectOption("#filter-route", "list-things@by-run");
  await expect.poll(() => listed(page)).toEqual(["status/answers-ok"]);
  await expect.poll(() => hashOf(page)).toBe("#?verdict=passed&class=status&route=list-things@by-run");

  const shared = await hashOf(page);
  const again = await browser.newPage();
  await again.goto(`${url}${shared}`);
  await expect.poll(() => listed(again)).toEqual(["status/answers-ok"]);
  await expect.poll(() => again.getByRole("checkbox", { name: "passed" }).isChecked()).toBe(true);
  await again.getByRole("button", { name: "Clear the filters" }).click();
  await expect.poll(() => again.locator("#count").innerText()).toMatch(/^5 of 8/);
  await expect.poll(() => hashOf(again)).toBe("");
  await page.close();
  await again.close();
});

test("the numbers of a class lead to its results", async () => {
  const { page } = await open();
  await page.getByRole("link", { name: "1 warned in status" }).click();
  await expect.poll(() => listed(page)).toEqual(["status/carries-id"]);
  await page.goBack();
  await expect.poll(() => page.locator("#count").innerText()).toMatch(/^5 of 8/);
  await page.close();
});

test("a link opens its requirement with the focus on it, on load and later", async () => {
  const { page } = await open("#projection/returns-selected@by-run?verdict=passed");
  const openHead = page.locator('.routes .head[aria-expanded="true"]');
  await expect.poll(() => openHead.innerText()).toContain("…/runs/{id}/things");
  await expect.poll(() => openHead.evaluate((head) => head === document.activeElement)).toBe(true);
  await page.evaluate(() => {
    location.hash = "#query/orders";
  });
  const heads = page.locator('.row:has(> h4 > .head[aria-expanded="true"])');
  await expect.poll(() => heads.allInnerTexts().then((texts) => texts.join())).toContain("two items to order");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("query/orders");
  await page.evaluate(() => {
    location.hash = "#no/such";
  });
  await expect.poll(() => page.locator("#notice").innerText()).toBe("This report has no requirement no/such.");
  await page.close();
});

test("a link into a long list brings its requirement into view", async () => {
  const run = variedRun();
  const [first] = run.requirements;
  const many = Array.from({ length: 500 }, (_, at) => ({ ...first, id: `status/n${at}` }));
  const requirements = [...run.requirements, ...many.flatMap((one) => (one.id === undefined ? [] : [one]))];
  const { page, url } = await openReport(browser, { ...run, requirements } as typeof run, {
    folder: scratchFolder(),
    hash: "#status/n444",
  });
  await expect
    .poll(() =>
      page
        .locator(":focus")
        .boundingBox()
        .then((box) => box?.y ?? -1),
    )
    .toBeGreaterThanOrEqual(0);
  expect((await page.locator(":focus").boundingBox())?.y).toBeLessThan(100);
  await expect.poll(() => page.locator(":focus").innerText()).toContain("status/n444");
  await page.keyboard.press("k");
  await expect.poll(() => page.locator(":focus").innerText()).toContain("status/n443");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect.poll(() => page.locator(":focus").innerText()).toContain("status/n445");
  await page.goto(`${url}?again#?verdict=all&class=status`);
  const rows = page.locator(".row");
  await expect.poll(() => rows.count()).toBeLessThan(200);
  await expect
    .poll(async () => {
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
      return rows.count();
    })
    .toBe(502);
  await page.close();
});

test("a failure shows what was expected, what came, and where in the body", async () => {
  const { page, problems } = await open("#projection/returns-selected@direct");
  const panel = page.locator(".routes > li").first();
  await panel.locator(".box").waitFor();
  const text = await panel.innerText();
  for (const part of [
    "name in every item (null would pass)",
    "in 3 of 14 items, first at /value/1/name",
    "Return every property that $select names.",
    "GET http://localhost/v1.0/things?$select=name",
    "200 as minted-allowed, in 84 ms",
    "9007199254740993",
  ])
    expect(text).toContain(part);
  await expect
    .poll(() => panel.locator(".marked").allInnerTexts())
    .toEqual([expect.stringMatching(/^\s*\{ ← no name here/), expect.stringMatching(/^\s*\{ ← no name here/)]);
  await expect.poll(() => panel.locator(".pointer").innerText()).toBe("1 of 2: /value/1/name");
  await panel.getByRole("button", { name: "Next place" }).click();
  await expect.poll(() => panel.locator(".pointer").innerText()).toBe("2 of 2: /value/2/name");
  await expect.poll(() => panel.locator(".current").getAttribute("data-line")).toBe("8");
  expect(problems).toEqual([]);
  await page.close();
});

test("a waived one names the waiver, and a body that is not JSON stays as it came", async () => {
  const { page } = await open("#shape/members-typed");
  const panel = page.locator(".panel");
  await panel.locator(".box").waitFor();
  await expect
    .poll(() => panel.locator(".callout").allInnerTexts())
    .toContainEqual(expect.stringContaining("Known since May. Holds until 2027-01-31. https://example.com/known"));
  await expect.poll(() => panel.locator(".box").innerText()).toBe("<h1>502 Bad Gateway</h1>\n<p>later</p>");
  await page.close();
});
