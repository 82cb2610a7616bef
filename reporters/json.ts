import type { Diff } from "../engine/compare-runs/diff.ts";
import type { FinishedRun } from "../engine/finished-run.ts";
import { inJson, withoutCommands } from "./ci-commands.ts";

// JSON itself leaves these as they are, and a terminal would obey them. Half a surrogate pair it escapes by itself.
const unsafe = /[\u007f-\u009f\p{Bidi_Control}\u2028\u2029\ufffe\uffff]/gu;

/** The run as JSON, in the format of `schemas/own/report.schema.json`. */
export function jsonReport(run: FinishedRun): string {
  return safeJson(run);
}

/** The comparison as JSON, in the format of `schemas/own/diff.schema.json`. */
export function diffJson(diff: Diff): string {
  return safeJson(diff);
}

/** A value as JSON, of the same value and without commands to a CI runner, for a file or a terminal, with a line end. */
export function safeJson(value: unknown): string {
  const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `${withoutCommands(JSON.stringify(value, null, 2).replaceAll(unsafe, escape), inJson)}\n`;
}
