import { expect, test } from "vitest";

import { loadSpecs } from "../../specs/load.ts";
import type { Route } from "../../specs/operation.ts";
import { readContextUrl } from "./context-url.ts";

const [direct] = loadSpecs().operations[0]?.routes ?? [];
const route = direct as Route;
const w = "14879e66-9ea9-48d0-804d-8fea672d0341";
const u = "78b83505-6967-4168-a7ea-4921c0543ce9";
const root = "https://graph.microsoft.com/v1.0/$metadata#";
const path = `identityGovernance/lifecycleWorkflows/workflows('${w}')/userProcessingResults('${u}')/taskProcessingResults`;
const names = [
  "identityGovernance",
  "lifecycleWorkflows",
  "workflows",
  "userProcessingResults",
  "taskProcessingResults",
];
const forms = (text: string): unknown => readContextUrl(text, route)?.keys.map(({ form, value }) => [form, value]);

test("the documented form is read", () => {
  expect(readContextUrl(root + path, route)).toEqual({
    names,
    keys: [
      { parameter: "workflowId", value: w, form: "quoted" },
      { parameter: "userProcessingResultId", value: u, form: "quoted" },
    ],
    rest: "",
  });
});

test("a select list is read with expanded and nested elements", () => {
  const list = readContextUrl(`${root}${path}(id,subject(),task(id,displayName), failureReason)`, route)?.list;
  expect(list).toEqual([
    { name: "id", nested: false },
    { name: "subject", nested: true },
    { name: "task", nested: true },
    { name: "failureReason", nested: false },
  ]);
});

test("an empty list is a list", () =>
  expect(readContextUrl(`${root}${path}()`, route)?.list).toEqual([{ name: "", nested: false }]));

test("a relative context is read", () => expect(readContextUrl(`$metadata#${path}`, route)?.names).toEqual(names));

test("a percent-encoded context is read", () =>
  expect(readContextUrl(root + encodeURI(path).replaceAll("'", "%27"), route)?.names).toEqual(names));

test("keys are told by their form", () => {
  const bare = path.replaceAll("'", "");
  expect(forms(root + bare)).toEqual([
    ["unquoted", w],
    ["unquoted", u],
  ]);
  const segments = path.replaceAll("('", "/").replaceAll("')", "");
  expect(forms(root + segments)).toEqual([
    ["segment", w],
    ["segment", u],
  ]);
  expect(forms(root + path.replace(`('${w}')`, ""))).toEqual([
    ["absent", ""],
    ["quoted", u],
  ]);
});

test("a key whose quotes are not doubled shows", () => {
  expect(forms(root + path.replace(w, "O'Brien's"))).toEqual([
    ["unescaped", "O'Brien's"],
    ["quoted", u],
  ]);
});

test("quotes, slashes and parentheses inside of a key are part of it", () => {
  expect(forms(`${root}${path.replace(w, "O''Hara/(x) ü")}`)).toEqual([
    ["quoted", "O'Hara/(x) ü"],
    ["quoted", u],
  ]);
});

test("what is not the path of the route shows", () => {
  expect(readContextUrl(`${root}Collection(microsoft.graph.x)`, route)?.names).toEqual(["Collection"]);
  expect(readContextUrl(`${root}${path}/$entity`, route)?.rest).toBe("$entity");
  expect(readContextUrl(`${root}${path}('x')`, route)?.names).toEqual([...names, "('x')"]);
  expect(readContextUrl("https://graph.microsoft.com/v1.0", route)).toBeUndefined();
});
