import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { writeContract } from "../../derive/contract.ts";
import type { OperationFacts } from "../../derive/facts.ts";
import { readFacts } from "../../derive/pages/read-page.ts";
import { readPage } from "../../derive/pages/read-page.ts";
import { operationOfPage } from "../../derive/testing/markdown-page.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import { operationOf } from "../../specs/loading/operation-of.ts";
import { packageRoot } from "../../specs/loading/package-root.ts";
import type { Operation } from "../../specs/operation.ts";
import { loadSuites } from "../run/load-suites.ts";
import { type JudgedExamples, judgeDocumented } from "./judge-documented.ts";

const specs = loadSpecs();
const suites = await loadSuites(specs.requirements);
const committed = specs.operations[0] as Operation;
const known = { permissions: committed.permissions.names, roles: committed.permissions.roles, roots: committed.roots };
const file = "list-taskprocessingresults.txt";
const text = readFileSync(join(packageRoot, "derive", "testing", file), "utf8");

function judgeFacts(facts: OperationFacts): JudgedExamples {
  const [document] = writeContract([facts], known).documents;
  return judgeDocumented({ operation: operationOf(document?.content), types: specs.types }, suites, facts.examples);
}

const judge = (page: string): JudgedExamples => judgeFacts(readFacts(readPage(file, page)) as OperationFacts);
const told = ({ errata }: JudgedExamples): readonly (readonly unknown[])[] =>
  errata.map(({ example, about, pointer, at }) => [example, about, pointer, at.line]);

const own = [
  ["example-1", "letter case", undefined, 54],
  ["example-3", "context/contested-keys-match-request", "/@odata.context", 214],
];

test("the page's own examples have their two real errata and no other", () => {
  const judged = judge(text);
  expect(told(judged)).toEqual(own);
  expect(judged.errata).toMatchObject([
    { expected: "identityGovernance", observed: "IdentityGovernance" },
    { expected: "runId 72885f91-2cf0-44b1-b3ed-bd145af0192c", observed: "runId dad77a47-6eda-4de7-bc37-fe8eb5aaf17d" },
  ]);
  expect(judged).toMatchObject({ examples: 4 });
  expect(judged.kept).toBeGreaterThan(50);
});

describe("a mistake that is put into the page is found in its example, at its line", () => {
  test.each([
    ["a comma too many", '"arguments": []', '"arguments": [],', "example-1", "json", undefined, 88],
    [
      "a number as text",
      '"executionSequence": 1,',
      '"executionSequence": "1",',
      "example-1",
      "shape/nested-members-typed",
      "/value/0/task/executionSequence",
      83,
    ],
    [
      "a bad timestamp",
      "2022-08-24T23:28:05.3529197Z",
      "24 Aug 2022",
      "example-1",
      "shape/timestamps-well-formed",
      "/value/0/completedDateTime",
      69,
    ],
    [
      "an unknown status",
      '"processingStatus": "completed"',
      '"processingStatus": "done"',
      "example-1",
      "shape/enum-values-documented",
      "/value/0/processingStatus",
      72,
    ],
    [
      "a context of another path",
      "('78b83505-6967-4168-a7ea-4921c0543ce9')/taskProcessingResults\"",
      "('78b83505-6967-4168-a7ea-4921c0543ce9')\"",
      "example-1",
      "context/names-path",
      "/@odata.context",
      66,
    ],
    [
      "a context in another case",
      "#identityGovernance/",
      "#IdentityGovernance/",
      "example-1",
      "context/canonical-casing",
      "/@odata.context",
      66,
    ],
    [
      "another key",
      "workflows('14879e66",
      "workflows('24879e66",
      "example-1",
      "context/contested-keys-match-request",
      "/@odata.context",
      66,
    ],
    [
      "a list that was not selected",
      "taskProcessingResults(id,processingStatus,failureReason,subject,task)",
      "taskProcessingResults(id,processingStatus)",
      "example-2",
      "context/lists-selected",
      "/@odata.context",
      138,
    ],
    [
      "a selected property that is absent",
      /(select=id,processing[\s\S]*?)            "failureReason": null,\n/,
      "$1",
      "example-2",
      "projection/returns-selected",
      "/value/0/failureReason",
      140,
    ],
    [
      "a wrong media type",
      "Content-Type: application/json",
      "Content-Type: text/html",
      "example-1",
      "shape/json-media-type",
      undefined,
      62,
    ],
  ])("%s", (_what, from, to, example, about, pointer, line) => {
    expect(text).not.toBe(text.replace(from, to));
    expect(told(judge(text.replace(from, to)))).toContainEqual([example, about, pointer, line]);
  });

  test("another id of an item is none", () => {
    expect(told(judge(text.replace("05a96d7a-0e00", "15a96d7a-0e00")))).toEqual(own);
  });
});

describe("what documentation legitimately prints is no erratum", () => {
  const get = (url: string): string => `GET https://graph.microsoft.com/v1.0${url}`;
  const page = (
    line: string,
    url: string,
    body: string,
    response = "a collection of [parcel](../resources/parcel.md) objects",
  ): readonly string[] => {
    const fence = (code: string): string => `\`\`\`http\n${code}\n\`\`\`\n`;
    const facts = operationOfPage({
      request: `## HTTP request\n${fence(line)}`,
      response: `## Response\n\nA \`200 OK\` and ${response}.`,
      examples: `## Example\n${fence(get(url))}${fence(`HTTP/1.1 200 OK\nContent-type: application/json\n\n${body}`)}`,
    });
    return judgeFacts(facts).errata.map(({ about }) => about);
  };
  const root = "https://graph.microsoft.com/v1.0/$metadata#";
  const context = (fragment: string, rest = '"value": [{ "id": "1" }, { "id": "2" }]'): string =>
    `{ "@odata.context": "${root}${fragment}", ${rest} }`;

  test.each([
    ["an entity set alone", "GET /me/depot/parcels", "/me/depot/parcels", context("parcels")],
    ["a collection of a type", "GET /me/parcels", "/me/parcels", context("Collection(microsoft.graph.parcel)")],
    ["the user behind me", "GET /me/parcels", "/me/parcels", context("users('7')/parcels")],
    ["placeholders", "GET /depots/{id}/parcels", "/depots/{id}/parcels", context("depots('7')/parcels")],
    [
      "a name for a GUID",
      "GET /users/{id}/parcels",
      "/users/a@b.c/parcels",
      context("users('ea09ac2e-77e3-4134-85f2-25ccf3c33387')/parcels"),
    ],
    ["what a delta function leaves out", "GET /parcels/delta", "/parcels/delta?$select=a", context("parcels/delta(a)")],
    [
      "items without ids",
      "GET /parcels",
      "/parcels?$select=a",
      context("parcels(a)", '"value": [{ "a": 1 }, { "a": 1 }]'),
    ],
  ])("%s", (_what, line, url, body) => {
    expect(page(line, url, body)).toEqual([]);
  });

  test("a single entity", () => {
    const body = context("depots/$entity", '"id": "7"');
    expect(page("GET /depots/{id}", "/depots/7", body, "a [depot](../resources/depot.md) object")).toEqual([]);
  });

  test("but each has its counterpart that is one", () => {
    expect(page("GET /me/depot/parcels", "/me/depot/parcels", context("me/depot/letters"))).toEqual([
      "context/names-path",
    ]);
    expect(page("GET /users/{id}/parcels", "/users/8/parcels", context("users('7')/parcels"))).toEqual([
      "context/contested-keys-match-request",
    ]);
    expect(page("GET /parcels", "/parcels?$select=a,b", context("parcels(a,b)", '"value": [{ "a": 1 }]'))).toEqual([
      "projection/returns-selected",
    ]);
    expect(page("GET /parcels", "/parcels", context("parcels", '"parcels": []'))).toEqual([
      "shape/collection-envelope",
    ]);
  });

  test("an example that asks the beta version does", () => {
    const beta = text.replace("microsoft.com/v1.0/IdentityGovernance", "microsoft.com/beta/identityGovernance");
    expect(told(judge(beta))).toContainEqual(["example-1", "version", undefined, 54]);
  });
});
