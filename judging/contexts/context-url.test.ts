import { expect, test } from "vitest";

import { loadSpecs } from "../../specs/loading/load.ts";
import type { Route, Segment } from "../../specs/operation.ts";
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
  expect(readContextUrl(root + path, route)).toStrictEqual({
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
    { name: "task", nested: true, inner: ["id", "displayName"] },
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

test("a separator inside of parentheses or quotes parts nothing", () => {
  const list = readContextUrl(`${root}${path}(id,task(arguments(name,value),id),subject)`, route)?.list;
  expect(list?.map(({ name }) => name)).toEqual(["id", "task", "subject"]);
  expect(forms(`${root}${path.replace(w, "a'')/b(,''c")}`)).toEqual([
    ["quoted", "a')/b(,'c"],
    ["quoted", u],
  ]);
});

test("a quote outside of parentheses is a character like others", () => {
  const segments = path.replace(`('${w}')`, "/O'Hara").replace(`('${u}')`, "/it's");
  expect(forms(root + segments)).toEqual([
    ["segment", "O'Hara"],
    ["segment", "it's"],
  ]);
});

test("a key that is quoted in part only is not quoted", () => {
  expect(forms(root + path.replace(`'${w}'`, "'a'b").replace(`'${u}'`, "a'b'"))).toEqual([
    ["unquoted", "'a'b"],
    ["unquoted", "a'b'"],
  ]);
});

test("after a key in parentheses the next name is read, whatever it is", () => {
  const { names: read } = readContextUrl(root + path.replace("/userProcessingResults", "/users"), route) ?? {};
  expect(read).toEqual(["identityGovernance", "lifecycleWorkflows", "workflows", "users", "taskProcessingResults"]);
});

test("the key of the entity itself is not in its context, the keys before it are", () => {
  const segments: Route["segments"] = [
    { kind: "name", name: "users" },
    { kind: "key", parameter: "a" },
    { kind: "name", name: "messages" },
    { kind: "key", parameter: "b" },
  ];
  const read = readContextUrl("$metadata#users('1')/messages/$entity", { ...route, segments });
  expect(read?.keys.map(({ parameter, value }) => [parameter, value])).toEqual([["a", "1"]]);
  expect(read?.rest).toBe("$entity");
});

test("a route may end with a name behind a key, begin with a key, or be empty", () => {
  const users: Segment = { kind: "name", name: "users" };
  const key: Segment = { kind: "key", parameter: "a" };
  const read = (text: string, segments: Route["segments"]): unknown =>
    readContextUrl(`$metadata#${text}`, { ...route, segments });
  expect(read("users('1')/manager", [users, key, { kind: "name", name: "manager" }])).toEqual({
    names: ["users", "manager"],
    keys: [{ parameter: "a", value: "1", form: "quoted" }],
    rest: "",
  });
  expect(read("1/users", [key, users])).toEqual({
    names: ["users"],
    keys: [{ parameter: "a", value: "1", form: "segment" }],
    rest: "",
  });
  expect(read("users", [])).toEqual({ names: [], keys: [], rest: "users" });
});

test("a group that begins with a quote is a key, whatever its end, and no select list", () => {
  const read = (group: string): unknown => {
    const { names: all, list } = readContextUrl(`${root}${path}(${group})`, route) ?? {};
    return [all?.at(-1), list];
  };
  expect(read("'x'y")).toEqual(["('x'y)", undefined]);
  expect(read("y'x'")).toEqual(["taskProcessingResults", [{ name: "y'x'", nested: false }]]);
});

test("a name that only starts with a quote is a key without quotes", () => {
  expect(forms(root + path.replace(`'${w}'`, `'${w}`).replace(`'${u}'`, u))).not.toContainEqual(["quoted", w]);
  expect(forms(root + path.replace(`'${w}'`, `${w}'`).replace(`'${u}'`, u))).not.toContainEqual(["quoted", w]);
});

test("an escape that is none is left as it is", () => {
  expect(readContextUrl(`${root}${path.replace(w, "50%")}`, route)?.keys[0]?.value).toBe("50%");
});

test("a path that ends early has the names and keys that are there", () => {
  expect(readContextUrl(`${root}identityGovernance/lifecycleWorkflows`, route)).toEqual({
    names: ["identityGovernance", "lifecycleWorkflows"],
    keys: [],
    rest: "",
  });
});

test("what follows the path is kept, with its slashes", () => {
  expect(readContextUrl(`${root}${path}/a('1')/b`, route)?.rest).toBe("a/b");
});

test("a key after the last name is another resource, a select list beside it still one", () => {
  const read = readContextUrl(`${root}${path}('x')(id)`, route);
  expect([read?.names.at(-1), read?.list]).toEqual(["('x')(id)", [{ name: "id", nested: false }]]);
});

test("what stands behind a group belongs to the name", () => {
  expect(readContextUrl(`${root}${path.replace(`('${w}')`, `('${w}')x`)}`, route)?.names[2]).toBe("workflowsx");
});

test("the last fragment counts, line breaks and all", () => {
  expect(readContextUrl(`${root}identityGovernance\n`, route)?.names).toEqual(["identityGovernance\n"]);
});

test("what is not the path of the route shows", () => {
  expect(readContextUrl(`${root}Collection(microsoft.graph.x)`, route)?.names).toEqual([
    "Collection(microsoft.graph.x)",
  ]);
  expect(readContextUrl(`${root}${path}/$entity`, route)?.rest).toBe("$entity");
  expect(readContextUrl(`${root}${path}('x')`, route)?.names).toEqual([...names, "('x')"]);
  expect(readContextUrl("https://graph.microsoft.com/v1.0", route)).toBeUndefined();
});
