import type { FinishedRun } from "../suites/engine/finished-run.ts";
import { cut } from "./cut.ts";
import type { JunitCase } from "./junit-case.ts";
import { xmlElement } from "./xml-element.ts";

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
  const output = xmlElement("system-out", {}, { text: [message] });
  const attributes = { classname: "graph-conformance", name: "the run comes to a verdict", time: "0.000" };
  return { outcome, lines: xmlElement("testcase", attributes, { elements: [...broken, output] }) };
}
