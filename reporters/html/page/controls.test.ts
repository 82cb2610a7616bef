import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { entryOf } from "../../../engine/compare-runs/history-entry.ts";
import { scratchFolder } from "../../../cli/testing/scratch-folder.ts";
import { historyPage } from "../../history-page.ts";
import { openReport, type OpenReport, startBrowser } from "../../testing/open-report.ts";
import { variedRun } from "../../testing/varied-run.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** What in a page would be a barrier to somebody, as axe tells it. The page must have been opened with `bypassCSP`: the scanner makes nodes in ways that ours may not. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: scanner } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await scanner.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser(process.env);
});
afterAll(async () => browser?.close());

async function open(hash = "", more = {}): Promise<OpenReport> {
  const run = variedRun();
  return openReport(browser, run, { folder: scratchFolder(), hash, history: [entryOf(run)], ...more });
}

const focused = (page: Page): Promise<string> => page.locator(":focus").innerText();

test("keys lead through the page", async () => {
  const { page } = await open();
  await page.keyboard.press("j");
  await expect.poll(() => focused(page)).toContain("A selected property is absent");
  await page.keyboard.press("j");
  await expect.poll(() => focused(page)).toContain("projection/returns-selected");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(":focus").getAttribute("aria-expanded")).toBe("true");
  await expect.poll(() => page.evaluate(() => location.hash)).toBe("#projection/returns-selected");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => focused(page)).toContain("…/boxes/{id}/things");
  await page.keyboard.press("j");
  await expect.poll(() => focused(page)).toContain("…/runs/{id}/things");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => location.hash)).toBe("#projection/returns-selected@by-run");
  await page.keyboard.press("k");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => focused(page)).toContain("projection/returns-selected");
  await page.keyboard.press("/");
  await page.keyboard.type("j/k");
  await expect.poll(() => page.inputValue("#search")).toBe("j/k");
  await expect.poll(() => page.locator(".group").count()).toBe(0);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.inputValue("#search")).toBe("");
  await expect.poll(() => page.locator(".group").count()).toBe(4);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect.poll(() => page.locator("#keyboard").getAttribute("open")).toBe("");
  await expect.poll(() => focused(page)).toBe("Keyboard");
  await page.close();
});

test("single keys can be turned off, and stay so", async () => {
  const { page } = await open();
  await page.getByText("Keyboard", { exact: true }).click();
  await page.locator("#shortcuts").uncheck();
  await page.locator("#results-heading").click();
  await page.keyboard.press("/");
  await expect.poll(() => page.locator("#search:focus").count()).toBe(0);
  await page.reload();
  await expect.poll(() => page.locator("#shortcuts").isChecked()).toBe(false);
  await page.close();
});

test("the skip link leads past the overview", async () => {
  const { page } = await open();
  await page.keyboard.press("Tab");
  await expect.poll(() => focused(page)).toBe("Skip to the results");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.locator("#search:focus").count()).toBe(1);
  await page.close();
});

test.each([true, false])("copy buttons copy and say so (clipboard in the browser: %s)", async (hasClipboard) => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  if (!hasClipboard) await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  const { url } = await open();
  await page.goto(`${url}#projection/returns-selected@direct`);
  const button = page.getByRole("button", { name: "Copy the curl command" });
  await button.click();
  await expect.poll(() => page.locator("#announcements").innerText()).toBe("Copied the curl command");
  await expect
    .poll(() => button.evaluate((made) => [made.textContent, made === document.activeElement]))
    .toEqual(["Copied", true]);
  await page.fill("#search", "");
  await page.focus("#search");
  await page.keyboard.press("Control+V");
  await expect.poll(() => page.inputValue("#search")).toBe("curl -g 'http://localhost/v1.0/things?$select=name'");
  await context.close();
});

test("the theme is the system's until another is chosen, and the choice stays", async () => {
  const { page } = await open("", { colorScheme: "dark" });
  const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const button = page.getByRole("button", { name: "Dark theme" });
  const dark = await background();
  await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
  await button.click();
  await expect.poll(() => button.getAttribute("aria-pressed")).toBe("false");
  const light = await background();
  expect(light).not.toBe(dark);
  await page.reload();
  await expect.poll(background).toBe(light);
  await page.close();
});

const themes = ["light", "dark"] as const;
const widths = [1280, 360] as const;
test.each(themes.flatMap((colorScheme) => widths.map((width) => ({ colorScheme, width }))))(
  "no barrier for anybody in the $colorScheme theme at $width pixels",
  async ({ colorScheme, width }) => {
    const { page, problems } = await open("#projection/returns-selected@direct", {
      colorScheme,
      viewport: { width, height: 844 },
      reducedMotion: "reduce",
      bypassCSP: true,
    });
    await page.locator(".box").waitFor();
    await page.getByText("Show the hidden").click();
    await page.getByText("More filters").click();
    await page.getByText("The same in numbers").click();
    await page.getByText("Keyboard", { exact: true }).click();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expect.poll(() => barriers(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  },
);

test.each(themes)(
  "the history of runs is without barriers, too, in the %s theme on a small screen",
  async (colorScheme) => {
    const page = await browser.newPage({
      colorScheme,
      viewport: { width: 360, height: 740 },
      reducedMotion: "reduce",
      bypassCSP: true,
    });
    const entry = entryOf(variedRun());
    const file = join(scratchFolder(), "history.html");
    writeFileSync(file, historyPage([entry, entry]));
    await page.goto(pathToFileURL(file).href);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expect.poll(() => barriers(page)).toEqual([]);
    await page.close();
  },
);
