import type { FinishedRun } from "../engine/finished-run.ts";
import { htmlDocument } from "./html/document.ts";
import { pageParts } from "./html/page-parts.ts";

/** The run as one HTML file that needs nothing else: to be read, searched, filtered and linked to. */
export function htmlReport(run: FinishedRun): string {
  return htmlDocument(pageParts(run));
}
