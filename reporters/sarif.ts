import type { FinishedRun, RequirementResult } from "../engine/finished-run.ts";
import { causesTold } from "./causes.ts";
import { differencesIn } from "./failure-text.ts";
import { groupBy } from "./group-by.ts";
import { safeJson } from "./json.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** The run as SARIF 2.1.0: a rule for each requirement that is broken, and a result for each route where it is. */
export function sarifReport(run: FinishedRun): string {
  const broken = run.requirements.filter(({ verdict }) => isTold(verdict));
  const ids = [...new Set(broken.map(({ id }) => id))];
  const causes = new Map(
    causesTold(run).flatMap(({ id, title, findings, consequences }) =>
      [...findings, ...consequences].map((result) => [result, { id, title }] as const),
    ),
  );
  return safeJson({
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: run.tool.name,
            semanticVersion: run.tool.version,
            rules: groupBy(broken, ({ id }) => id).map(([first]) => ruleOf(first)),
          },
        },
        invocations: [
          { executionSuccessful: run.exitCode !== 4, exitCode: run.exitCode, exitCodeDescription: run.reason },
        ],
        results: broken.map((result) => resultOf(result, ids.indexOf(result.id), causes.get(result))),
      },
    ],
  });
}

function isTold(verdict: RequirementResult["verdict"]): boolean {
  return verdict === "failed" || verdict === "warned" || verdict === "waived" || verdict === "error";
}

function ruleOf({ id, title, level, next, source }: RequirementResult): object {
  const [first] = source;
  return {
    id,
    shortDescription: { text: title },
    ...(next === undefined ? {} : { help: { text: next } }),
    ...(first === undefined || first.url === "" ? {} : { helpUri: first.url }),
    defaultConfiguration: { level: level === "must" ? "error" : "warning" },
  };
}

function resultOf(
  result: RequirementResult,
  ruleIndex: number,
  cause: { readonly id: string; readonly title: string } | undefined,
): object {
  const { id, verdict, reason, operation, route, template, signature, waiver, known, replay, evidence } = result;
  const url = evidence.at(-1)?.request.url;
  return {
    ruleId: id,
    ruleIndex,
    level: verdict === "failed" || verdict === "error" ? "error" : "warning",
    message: { text: [reason, ...differencesIn(result)].join("\n") },
    locations: [
      {
        ...(url === undefined ? {} : { physicalLocation: { artifactLocation: { uri: url } } }),
        logicalLocations: [{ name: operation, fullyQualifiedName: `GET ${template}`, kind: "resource" }],
      },
    ],
    // The same break in the next run, whatever the seed and the address.
    ...(signature === undefined
      ? {}
      : { partialFingerprints: { "signature/v1": `${signature} ${operation} ${route}` } }),
    ...(waiver === undefined ? {} : { suppressions: [{ kind: "external", justification: waiver.reason }] }),
    ...(known === true ? { baselineState: "unchanged" } : {}),
    properties: { route, replay, ...(cause === undefined ? {} : { cause: cause.id, causeTitle: cause.title }) },
  };
}
