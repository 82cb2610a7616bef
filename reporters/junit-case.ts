import type { FinishedRun, RequirementResult } from "../engine/finished-run.ts";
import { causeLines, causesTold, choicesText, totalsText } from "./causes.ts";
import { failsRun, failureFacts, waiverText } from "./failure-text.ts";
import { labelled, painter } from "./paint.ts";
import { cut } from "./printable.ts";
import { xmlElement } from "./markup.ts";

/** A test case and how it counts. */
export interface JunitCase {
  readonly outcome: "passed" | "failure" | "error" | "skipped";
  readonly lines: readonly string[];
}

const width = 2000;

/**
 * A result as a test case. Broken is a failure only where it fails the run: otherwise a broken `should` has passed, with what is
 * broken as its output, and what is waived, or was broken in the baseline, is skipped. `cause`: what to mend for
 * it, where that is something else.
 */
export function junitCase(result: RequirementResult, run: FinishedRun, cause?: string): JunitCase {
  const { id, operation, route, durationMs = 0 } = result;
  const { found, again } = failureFacts(result, run.seed);
  const lines = (facts: typeof found): readonly string[] => [
    ...(facts === again && cause !== undefined ? [`Follows from ${cut(cause, width)}`] : []),
    ...labelled(facts, 10, { paint: painter(false), width: undefined }),
  ];
  const outcome = outcomeOf(result, run);
  const message = cut(messageOf(result), width);
  const type = result.level;
  const output = (text: readonly string[]): readonly (readonly string[])[] =>
    text.length === 0 ? [] : [xmlElement("system-out", {}, { text })];
  const elements = {
    passed: () => output(result.verdict === "warned" ? [message, ...lines(found), ...lines(again)] : []),
    failure: () => [xmlElement("failure", { message, type }, { text: lines(found) }), ...output(lines(again))],
    error: () => [xmlElement("error", { message, type: "error" }, { text: [] }), ...output(lines(again))],
    skipped: () => [
      xmlElement("skipped", { message }, { text: [] }),
      ...output(isBroken(result) ? [...lines(found), ...lines(again)] : []),
    ],
  };
  const attributes = {
    classname: `${result.class}/${operation}/${route}`,
    name: `${id} on ${route}`,
    time: (durationMs / 1000).toFixed(3),
  };
  return { outcome, lines: xmlElement("testcase", attributes, { elements: elements[outcome]() }) };
}

function outcomeOf(result: RequirementResult, run: FinishedRun): JunitCase["outcome"] {
  switch (result.verdict) {
    case "passed":
      return "passed";
    case "failed":
    case "warned":
      if (failsRun(result, run)) return "failure";
      return result.known === true ? "skipped" : "passed";
    case "error":
      return "error";
    case "untested":
    case "not-applicable":
    case "waived":
      return "skipped";
  }
}

function messageOf({ verdict, reason, needs, waiver, known, level }: RequirementResult): string {
  if (waiver !== undefined) {
    const until = waiver.expires === undefined ? "" : `, until ${waiver.expires}`;
    return [`Waived${until}: ${waiverText(waiver)}`, waiver.link].filter((text) => text !== undefined).join(" ");
  }
  if (known === true) return `Broken in the baseline, too: ${reason}`;
  if (verdict === "warned") return `${reason} (${level})`;
  return needs === undefined ? reason : `${reason} Needs ${needs}.`;
}

function isBroken({ verdict }: RequirementResult): boolean {
  return verdict === "failed" || verdict === "warned" || verdict === "waived";
}

const longest = 2000;

/**
 * The run itself as a test case: an error when it is undecided, so that a run which skipped everything does not look passed, and a
 * failure when waivers do not hold.
 */
export function runCase(run: FinishedRun): JunitCase {
  const { complaints = [], verdict, exitCode } = run;
  const outcome = verdict === "undecided" ? "error" : complaints.length > 0 ? "failure" : "passed";
  const message = cut(run.reason, longest);
  const text = complaints.map((complaint) => `${complaint.waiver}: ${complaint.text}`);
  const broken =
    outcome === "passed" ? [] : [xmlElement(outcome, { message, type: `exit code ${exitCode}` }, { text })];
  const causes = causesTold(run);
  const lines = causeLines(causes, { paint: painter(false), width: undefined }).map((line) => cut(line, longest));
  const first = causes.length === 0 ? [] : ["Causes, in the order in which to mend them:", ...lines];
  const chosen = choicesText(run);
  const choices = chosen === "" ? [] : [cut(chosen, longest)];
  const output = xmlElement("system-out", {}, { text: [message, totalsText(run), ...choices, ...first] });
  const attributes = { classname: "graph-conformance", name: "the run comes to a verdict", time: "0.000" };
  return { outcome, lines: xmlElement("testcase", attributes, { elements: [...broken, output] }) };
}
