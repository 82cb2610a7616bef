import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, expect, test, vi } from "vitest";

import { Secret } from "../client/secret.ts";
import { spellings } from "../client/testing/spellings.ts";
import { resultOf } from "../engine/verdict/result.ts";
import { makeResult, makeRun } from "../reporters/testing/make-run.ts";
import { givenSpecs } from "../specs/testing/given-specs.ts";
import { appendHistory } from "./history/history-file.ts";
import { toStderr, toStdout } from "./print.ts";
import { harWriter } from "./run/har-writer.ts";
import { writeFile } from "./run/write-file.ts";
import { leaksIn } from "./testing/leaks.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";

// Each place where text leaves the process takes secrets out by itself, whatever those before it have overlooked.
const secret = "sink~canary+Q8zT4mW1xY7vL2nB9fK3hJ6dS5aP0123456789+so-that-halves-are-long";
// Who makes it a secret is who knows it.
new Secret(secret).reveal();

const file = (): string => join(scratchFolder({}), "out");

function printedBy(print: (text: string) => void, stream: NodeJS.WriteStream, text: string): string {
  let out = "";
  vi.spyOn(stream, "write").mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  print(text);
  return out;
}

function harOf(text: string): string {
  const path = file();
  const request = { method: "GET", url: "http://localhost/v1.0/x", headers: { accept: text }, identity: "me" };
  const response = { kind: "answered" as const, status: 200, headers: { "x-echo": text }, body: text };
  harWriter(path)({ number: 1, request, response, durationMs: 1 });
  return readFileSync(path, "utf8");
}

function historyOf(text: string): string {
  const path = file();
  appendHistory(path, makeRun([makeResult({ id: text, operation: text })], { target: { url: text, embedded: false } }));
  return readFileSync(path, "utf8");
}

function writtenTo(text: string): string {
  const path = file();
  writeFile(path, text);
  return readFileSync(path, "utf8");
}

function resultWith(text: string): string {
  const breach = { expected: text, observed: text, pointers: [text], details: { [text]: text } };
  const { operations, requirements } = givenSpecs();
  const [operation, requirement] = [operations[0], requirements[0]];
  const route = operation?.routes[0];
  if (operation === undefined || requirement === undefined || route === undefined) throw new Error("There is a spec.");
  const subject = { requirement, operation: operation.id, route };
  const outcome = { judgement: { kind: "broken" as const, breach }, evidence: [] };
  return JSON.stringify(
    resultOf(subject, outcome, { seed: 1, replayOptions: "", sources: new Map(), contracts: new Map() }),
  );
}

const xml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const sinks: readonly (readonly [name: string, sink: (text: string) => string])[] = [
  ["stdout", (text) => printedBy(toStdout, process.stdout, text)],
  ["stderr", (text) => printedBy(toStderr, process.stderr, text)],
  ["a file", writtenTo],
  ["a JSON file", (text) => writtenTo(JSON.stringify({ text, [text]: 1 }))],
  ["an XML file", (text) => writtenTo(`<a b="${xml(text)}">${xml(text)}</a>`)],
  ["a HAR", harOf],
  ["a history", historyOf],
  ["a result", resultWith],
];

afterEach(() => vi.restoreAllMocks());

test.each(
  sinks.flatMap(([sink, write]) => spellings.map(([spelling, spell]) => [sink, spelling, write, spell] as const)),
)("%s lets no secret out %s", (_sink, _spelling, write, spell) => {
  const out = write(`before ${spell(secret)} after`);
  vi.restoreAllMocks();
  expect(out).toContain("[redacted]");
  expect(leaksIn(out, [secret])).toEqual([]);
});
