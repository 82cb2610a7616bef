import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { structuredType } from "../../specs/edm-type.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import { compileValidator } from "../judge/validator.ts";
import { collectionDocument, errorDocument, resourceDocument } from "./documents.ts";
import { edmSchema } from "./edm.ts";
import { requiredMembers } from "./entity.ts";

const { types, operations } = loadSpecs();
const name = "microsoft.graph.identityGovernance.taskProcessingResult";
const type = structuredType(types, name);
const item = {
  id: "05a96d7a-0e00-459c-b6c8-1870099e8275",
  createdDateTime: "2022-08-24T23:28:04.5490995Z",
  startedDateTime: null,
  completedDateTime: null,
  processingStatus: "queued",
  failureReason: null,
  subject: { id: "ea09ac2e-77e3-4134-85f2-25ccf3c33387" },
  task: {
    category: "joiner,leaver",
    continueOnError: false,
    description: null,
    displayName: "Enable User Account",
    executionSequence: 1,
    id: "917e9eab-415d-4e45-b39d-87eb5e30de38",
    isEnabled: false,
    taskDefinitionId: "6fc52c9d-398b-4305-9763-15f42c1676fc",
    arguments: [{ name: "groupID", value: null }],
  },
};
const full = compileValidator(resourceDocument(types, name));

test("a documented item fits, with unknown members and annotations too", () => {
  expect(full(item)).toEqual([]);
  expect(full({ ...item, "@odata.type": "#x", processingInfo: null, brandNew: [1] })).toEqual([]);
});

test("the documented payloads fit the schema of their own request", () => {
  for (const { returns, examples } of operations) {
    const documentOf = returns.collection ? collectionDocument : resourceDocument;
    for (const { body, request } of examples) {
      const select = new URL(request.url).searchParams.get("$select")?.split(",");
      const fits = compileValidator(documentOf(types, returns.resource, select === undefined ? {} : { select }));
      expect([request.url, fits(body)]).toEqual([request.url, []]);
    }
  }
});

test.each([
  ["an absent member", { id: undefined }, "absent", "/id"],
  ["null where it is not allowed", { createdDateTime: null }, "null", "/createdDateTime"],
  ["null for an enumeration", { processingStatus: null }, "null", "/processingStatus"],
  ["another type", { failureReason: 7 }, "type", "/failureReason"],
  ["a wrong timestamp", { startedDateTime: "yesterday" }, "format", "/startedDateTime"],
  ["an undocumented enumeration member", { processingStatus: "Completed" }, "enum", "/processingStatus"],
  ["flags with a space", { task: { ...item.task, category: "joiner, leaver" } }, "pattern", "/task/category"],
  ["a nested type", { task: { ...item.task, isEnabled: "true" } }, "type", "/task/isEnabled"],
  ["a fraction for an integer", { task: { ...item.task, executionSequence: 1.5 } }, "type", "/task/executionSequence"],
  ["too large an integer", { task: { ...item.task, executionSequence: 2 ** 31 } }, "range", "/task/executionSequence"],
  ["a deeper type", { task: { ...item.task, arguments: [{ name: 1 }] } }, "type", "/task/arguments/0/name"],
  ["no id in the nested entity", { subject: {} }, "absent", "/subject/id"],
])("%s is found", (_name, change, kind, pointer) => {
  const found = full(JSON.parse(JSON.stringify({ ...item, ...change })));
  expect(found.map((finding) => [finding.kind, finding.pointer])).toEqual([[kind, pointer]]);
});

test("a projection requires what it selects, and nothing else", () => {
  const names = [...Object.keys(type.properties), "subject", "task"];
  fc.assert(
    fc.property(fc.subarray(names, { minLength: 1 }), fc.subarray(names), (select, sent) => {
      const fits = compileValidator(resourceDocument(types, name, { select }));
      const projected = Object.fromEntries(
        Object.entries({ processingInfo: null, ...item }).filter(([n]) => sent.includes(n)),
      );
      const absent = fits(projected).map(({ kind, pointer }) => `${kind} ${pointer}`);
      expect(absent.sort()).toEqual(
        select
          .filter((n) => !sent.includes(n))
          .map((n) => `absent /${n}`)
          .sort(),
      );
    }),
    { numRuns: 30 },
  );
});

test("an expanded entity is required with its own members", () => {
  expect(requiredMembers(type, { select: ["id"], expand: { subject: {} } })).toEqual(["id", "subject"]);
  const fits = compileValidator(resourceDocument(types, name, { select: [], expand: { task: { select: ["id"] } } }));
  expect(fits({ task: { id: "1" } })).toEqual([]);
  expect(fits({ task: {} })).toMatchObject([{ kind: "absent", pointer: "/task/id" }]);
});

describe("the error response", () => {
  const fits = compileValidator(errorDocument(types));
  test("fits with either spelling of the inner error", () => {
    expect(fits({ error: { code: "a", message: "b", innerError: { date: "x" } } })).toEqual([]);
    expect(fits({ error: { code: "a", message: "b", innererror: {}, target: null, details: [] } })).toEqual([]);
  });
  test("needs code and message", () => {
    expect(fits({ error: { code: 1 } }).map(({ pointer }) => pointer)).toEqual(["/error/message", "/error/code"]);
    expect(fits({ error: { code: "a", message: "b", details: [{}] } })).toHaveLength(2);
  });
});

test("an unknown primitive type is refused rather than accepted silently", () => {
  expect(() => edmSchema("Edm.Colour")).toThrow("Edm.Colour");
});
