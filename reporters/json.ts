import type { FinishedRun } from "../suites/engine/finished-run.ts";

/** The run as JSON, in the format of `schemas/own/report.schema.json`. */
export function jsonReport(run: FinishedRun): string {
  // JSON itself leaves these controls as they are, and a terminal would obey them.
  const safe = (text: string): string =>
    text.replaceAll(
      /[\u007f-\u009f\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  return `${safe(JSON.stringify(run, null, 2))}\n`;
}
