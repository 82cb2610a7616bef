import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

import type { HistoryEntry } from "../../engine/compare-runs/history-entry.ts";
import type { FinishedRun } from "../../engine/finished-run.ts";
import { htmlReport } from "../html.ts";

export interface OpenReport {
  readonly page: Page;
  /** The address of the report without what follows `#`. */
  readonly url: string;
  /** All that no report should do: errors, warnings, dialogs, requests. */
  readonly problems: readonly string[];
}

export interface Opening extends BrowserContextOptions {
  /** A folder for the file. */
  readonly folder: string;
  readonly hash?: string;
  /** The runs before, oldest first. */
  readonly history?: readonly HistoryEntry[];
}

/** Opens the HTML report of a run as a reader would: as a file. */
export async function openReport(
  browser: Browser,
  run: FinishedRun,
  { folder, hash = "", history = [], ...context }: Opening,
): Promise<OpenReport> {
  const file = join(folder, "report.html");
  writeFileSync(file, htmlReport(run, history));
  const url = pathToFileURL(file).href;
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...context });
  const problems: string[] = [];
  page.on("console", (message) => problems.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) problems.push(`request: ${request.url()}`);
  });
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${url}${hash}`);
  return { page, url, problems };
}

/**
 * A headless Chromium: Debian's, or the one that `GRAPH_CONFORMANCE_CHROMIUM` names. Whoever starts it closes it. Throws
 * where there is none.
 */
export async function startBrowser(environment: Readonly<Record<string, string | undefined>>): Promise<Browser> {
  const executablePath = environment["GRAPH_CONFORMANCE_CHROMIUM"] ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no browser at ${executablePath}, and these tests need one: apt-get install chromium, or set GRAPH_CONFORMANCE_CHROMIUM to the path of another Chromium.`,
    );
  }
  return chromium.launch({ executablePath });
}
