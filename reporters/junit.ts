import type { FinishedRun, RequirementResult } from "../engine/finished-run.ts";
import { causesTold } from "./causes.ts";
import { groupBy } from "./group-by.ts";
import { junitCase, type JunitCase, runCase } from "./junit-case.ts";
import { xmlElement } from "./markup.ts";

/**
 * The run as JUnit XML: a test suite for each conformance class, and one with a case for the run itself. There is a failure or an
 * error in it exactly when the exit code is not 0.
 */
export function junitReport(run: FinishedRun): string {
  const causes = new Map(
    causesTold(run).flatMap(({ title, consequences }, at) =>
      consequences.map((result) => [result, `cause ${at + 1}: ${title}`] as const),
    ),
  );
  const classes = groupBy(run.requirements, (result) => result.class);
  const suites = [
    suite(run, "graph-conformance", [runCase(run)], []),
    ...classes.map((results) =>
      suite(
        run,
        results[0].class,
        results.map((result) => junitCase(result, run, causes.get(result))),
        results,
      ),
    ),
  ];
  const cases = suites.flatMap(({ own }) => own);
  const root = xmlElement(
    "testsuites",
    { name: `graph-conformance ${run.target.url}`, ...tally(cases), time: seconds(run.durationMs) },
    { elements: suites.map(({ lines }) => lines) },
  );
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...root].join("\n")}\n`;
}

function suite(
  run: FinishedRun,
  name: string,
  own: readonly JunitCase[],
  results: readonly RequirementResult[],
): { readonly own: readonly JunitCase[]; readonly lines: readonly string[] } {
  const timeMs = results.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0);
  const skipped = own.filter(({ outcome }) => outcome === "skipped").length;
  // Schemas of this format know a time without zone; it is UTC.
  const attributes = { name, ...tally(own), skipped, time: seconds(timeMs), timestamp: run.startedAt.slice(0, 19) };
  const facts = { target: run.target.url, seed: run.seed, tool: `${run.tool.name} ${run.tool.version}` };
  const properties = Object.entries(facts).map(([key, value]) =>
    xmlElement("property", { name: key, value }, { text: [] }),
  );
  const elements = [xmlElement("properties", {}, { elements: properties }), ...own.map(({ lines }) => lines)];
  return { own, lines: xmlElement("testsuite", attributes, { elements }) };
}

function tally(cases: readonly JunitCase[]): Readonly<Record<"tests" | "failures" | "errors", number>> {
  const count = (wanted: JunitCase["outcome"]): number => cases.filter(({ outcome }) => outcome === wanted).length;
  return { tests: cases.length, failures: count("failure"), errors: count("error") };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}
