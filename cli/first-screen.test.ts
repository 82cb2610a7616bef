import { expect, test } from "vitest";

import type { FinishedRun } from "../engine/finished-run.ts";
import { run } from "../engine/run/run.ts";
import { consoleReport } from "../reporters/console.ts";
import { ownErrors } from "../schemas/own/own-errors.ts";
import { type Mock, mocks, startMock } from "../server/testing/mocks.ts";
import { specs } from "../server/testing/open-target.ts";

/** What the author of a mock must read on the first screen, and the exit code, which no cause changes. */
interface Screen {
  readonly exitCode: number;
  readonly says: readonly string[];
}

const noToken = "No token is asked for: every token, and none at all, is let in.";
const everyId = "Every id is found: unknown ids are answered like known ones.";
const ignores = (option: string): string => `${option} changes nothing: it is answered as if it were not there.`;

const screens: Readonly<Record<string, Screen>> = {
  canned: { exitCode: 1, says: [noToken, ignores("$filter"), ignores("$orderby"), ignores("$select"), everyId] },
  "json-server": {
    exitCode: 1,
    says: ["The answer is not a JSON object whose value is an array of objects.", noToken, ignores("$filter"), everyId],
  },
  "forgets-orderby": { exitCode: 1, says: [ignores("$orderby")] },
  down: { exitCode: 3, says: ["The target does not answer: connect ECONNREFUSED", "Start the server"] },
  "without-tokens": { exitCode: 1, says: [noToken] },
  "wrong-root": {
    exitCode: 1,
    says: ["every request was answered with 404", "Cannot GET /identityGovernance", "--target http://127.0.0.1:"],
  },
  "throws-on-filter": {
    exitCode: 1,
    says: ["Every request with $filter is answered with 500.", "TypeError: Cannot read properties of undefined"],
  },
  "local-timestamps": { exitCode: 1, says: ["A timestamp is not written as Edm.DateTimeOffset."] },
  "links-elsewhere": {
    exitCode: 0,
    says: ["A nextLink leaves the origin of the target, or leads to another route.", "https://pages.example/"],
  },
  right: { exitCode: 0, says: ["CONFORMANT", "0 broken"] },
};

async function runOn(mock: Mock): Promise<FinishedRun> {
  const server = await startMock(mock);
  try {
    return await run({ target: server.url, specs, operation: "list-taskprocessingresults", seed: 1, propertyRuns: 20 });
  } finally {
    await server.close();
  }
}

test("every mock has its screen", () => {
  expect(mocks.map(({ id }) => id)).toEqual(Object.keys(screens));
});

test.each(mocks)("the first 30 lines on $id name the cause", async (mock) => {
  const finished = await runOn(mock);
  const lines = consoleReport(finished, { color: false }).split("\n");
  const { exitCode, says } = screens[mock.id] ?? { exitCode: 0, says: [] };
  expect(finished.exitCode).toBe(exitCode);
  // Where nothing is broken, the verdict stands at the end, and what is untested before it.
  const first = (mock.id === "right" ? lines : lines.slice(0, 30)).join("\n");
  expect(says.filter((text) => !first.includes(text))).toEqual([]);
  expect(lines.length).toBeLessThanOrEqual(mock.id === "json-server" ? 110 : 100);

  expect(ownErrors("report", JSON.parse(JSON.stringify(finished)))).toEqual([]);
  expect(toldOnce(finished)).toEqual(broken(finished));
});

/** All that the causes name, but for what a failing target left untested. */
function toldOnce({ causes = [], requirements }: FinishedRun): readonly string[] {
  const untested = new Set(requirements.filter(({ verdict }) => verdict === "untested").map(keyOf));
  const named = causes.flatMap(({ findings, consequences }) => [...findings, ...consequences].map(keyOf));
  return named.filter((key) => !untested.has(key)).sort();
}

function broken({ requirements }: FinishedRun): readonly string[] {
  return requirements
    .filter(({ verdict }) => verdict === "failed" || verdict === "warned")
    .map(keyOf)
    .sort();
}

function keyOf({
  id,
  operation,
  route,
}: {
  readonly id: string;
  readonly operation: string;
  readonly route: string;
}): string {
  return [id, operation, route].join(" ");
}
