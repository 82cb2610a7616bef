import { expect, test } from "vitest";

import { startStub, stubs } from "../../server/stubs.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import type { FinishedRun } from "../finished-run.ts";
import { run } from "../run/run.ts";

const specs = loadSpecs();
const operation = "list-taskprocessingresults";

/** What is true of a stub, whatever it was asked: on every route, or on one more than on the others. */
interface Deserved {
  readonly exitCode: number;
  readonly passed: readonly string[];
  readonly alone?: Readonly<Record<string, readonly string[]>>;
}

const nothing = (exitCode: number): Deserved => ({ exitCode, passed: [] });

const wellWritten = [
  "robustness/answers-each-request",
  "robustness/keeps-connections",
  "robustness/keeps-secrets",
  "robustness/no-internal-error",
  "shape/encoded-as-utf-8",
  "shape/json-media-type",
  "shape/names-once",
  "shape/no-byte-order-mark",
  "status/answers-ok",
];

// It answers 200, and where its body is JSON it says so. Nobody was let in to anything, nothing was found or left out.
const deserved: Readonly<Record<string, Deserved>> = {
  nobody: nothing(3),
  unauthorized: nothing(3),
  forbidden: nothing(3),
  "not-found": nothing(5),
  "server-error": nothing(5),
  empty: {
    exitCode: 1,
    passed: [
      "robustness/answers-each-request",
      "robustness/keeps-connections",
      "robustness/keeps-secrets",
      "robustness/no-internal-error",
      "status/answers-ok",
    ],
  },
  "web-page": {
    exitCode: 1,
    passed: [
      "robustness/answers-each-request",
      "robustness/keeps-connections",
      "robustness/keeps-secrets",
      "robustness/no-internal-error",
      "shape/encoded-as-utf-8",
      "status/answers-ok",
    ],
  },
  "empty-array": { exitCode: 1, passed: wellWritten },
  "empty-object": { exitCode: 1, passed: wellWritten },
  "empty-value": { exitCode: 1, passed: ["shape/collection-envelope", ...wellWritten] },
  // True examples on their own addresses keep what is said of an answer by itself; no option ever shows in them.
  "canned-examples": {
    exitCode: 1,
    passed: [
      "context/canonical-casing",
      "context/keys-match-request",
      "context/keys-quoted",
      "context/names-path",
      "context/names-root",
      "context/present",
      "context/unchanged-by-filter-and-order",
      "errors/code-and-message",
      "errors/error-envelope",
      "errors/error-media-type",
      "errors/no-stack-trace",
      "errors/other-parents-id-refused",
      "errors/only-error-member",
      "errors/unknown-id-not-found",
      "errors/unknown-id-refused",
      "paging/ends",
      "permissions/admits-among-others",
      "permissions/admits-each-audience",
      "permissions/admits-higher-application",
      "permissions/admits-higher-delegated",
      "permissions/admits-least-application",
      "permissions/admits-least-delegated",
      "permissions/admitted-see-the-same",
      "query/expand-keeps-items",
      "query/expands-also",
      "query/expands-documented",
      "query/repeats-itself",
      "robustness/answers-each-request",
      "robustness/keeps-connections",
      "robustness/keeps-secrets",
      "robustness/no-internal-error",
      "robustness/refuses-odd-ids",
      "robustness/refuses-unknown-paths",
      "shape/collection-envelope",
      "shape/control-information-named",
      "shape/documented-values",
      "shape/encoded-as-utf-8",
      "shape/enum-values-documented",
      "shape/flags-well-formed",
      "shape/json-media-type",
      "shape/key-present",
      "shape/keys-distinct",
      "shape/later-enum-members-hidden",
      "shape/member-casing",
      "shape/members-typed",
      "shape/names-once",
      "shape/navigation-inline",
      "shape/nested-members-present",
      "shape/nested-members-typed",
      "shape/no-byte-order-mark",
      "shape/non-null-members-set",
      "shape/timestamps-well-formed",
      "status/accepts-documented-casing",
      "status/accepts-metadata-levels",
      "status/accepts-percent-encoded-keys",
      "status/accepts-query-options",
      "status/accepts-usual-headers",
      "status/answers-ok",
      "status/ignores-segment-case",
    ],
    // Held against the other route, which has the same examples.
    alone: { "through-run": ["query/routes-agree", "errors/contested-parents-id-refused"] },
  },
};

test("every stub has its list", () => {
  expect(stubs.map(({ id }) => id)).toEqual(Object.keys(deserved).sort());
});

test.each(Object.entries(deserved))(
  "of %s what it deserves is passed",
  async (id, { exitCode, passed, alone = {} }) => {
    const stub = stubs.find((one) => one.id === id);
    if (stub === undefined) throw new Error(`There is no stub ${id}.`);
    const server = await startStub(stub, specs);
    try {
      const finished = await run({ target: server.url, specs, operation, seed: 1, propertyRuns: 20 });
      expect(finished.exitCode).toBe(exitCode);
      expect(finished.requirements.filter(({ verdict }) => verdict === "error")).toEqual([]);
      for (const route of new Set(finished.requirements.map((result) => result.route))) {
        const expected = [...passed, ...(alone[route] ?? [])].sort();
        expect({ route, passed: passedOn(finished, route) }).toEqual({ route, passed: expected });
      }
    } finally {
      await server.close();
    }
  },
);

function passedOn({ requirements }: FinishedRun, route: string): readonly string[] {
  const own = requirements.filter((result) => result.verdict === "passed" && result.route === route);
  return own.map(({ id }) => id).sort();
}
