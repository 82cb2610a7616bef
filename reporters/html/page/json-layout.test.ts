import { expect, test } from "vitest";

import { jsonLayout, type JsonLayout } from "./json-layout.ts";

function textOf(layout: JsonLayout | undefined): string | undefined {
  return layout?.lines
    .map(({ depth, tokens }) => "  ".repeat(depth) + tokens.map(({ text }) => text).join(""))
    .join("\n");
}

test("JSON is laid out one member a line", () => {
  const value = { a: [1, "x,]", { b: null }], 'c\\"': {}, d: [], e: [[true]] };
  expect(textOf(jsonLayout(JSON.stringify(value), []))).toBe(JSON.stringify(value, null, 2));
});

test("values stay as they were sent", () => {
  expect(textOf(jsonLayout('{ "n" : 1.10e2,"big":9007199254740993, "t":"\\u0041", "n":2 }', []))).toBe(
    '{\n  "n": 1.10e2,\n  "big": 9007199254740993,\n  "t": "\\u0041",\n  "n": 2\n}',
  );
});

test("pointers lead to lines, or to the nearest value around what is missing", () => {
  const text = JSON.stringify({ value: [{ "a/b": 1 }, { c: { d: 2 } }] });
  expect(jsonLayout(text, ["/value/0/a~1b", "/value/1/c", "/value/0/x/y", "/value/7", ""])?.places).toEqual([
    { pointer: "/value/0/a~1b", first: 3, last: 3 },
    { pointer: "/value/1/c", first: 6, last: 8 },
    { pointer: "/value/0/x/y", first: 2, last: 4, missing: "x/y" },
    { pointer: "/value/7", first: 1, last: 10, missing: "7" },
    { pointer: "", first: 0, last: 11 },
  ]);
});

test("a cut text is laid out as far as it goes, and nothing is said of what is behind", () => {
  const layout = jsonLayout('{"value":[{"a":1},{"b":"un', ["/value/0/x", "/value/1/x", "/next"], true);
  expect(textOf(layout)).toBe('{\n  "value": [\n    {\n      "a": 1\n    },\n    {\n      "b": "un');
  expect(layout?.places).toEqual([{ pointer: "/value/0/x", first: 2, last: 4, missing: "x" }]);
});

test("what is not JSON is not laid out", () => {
  for (const text of ["", "<p>", '{"a":}', '{"a":1} x', "{'a':1}"]) expect(jsonLayout(text, [])).toBeUndefined();
  expect(jsonLayout("<p>", [], true)).toBeUndefined();
});

test("depth costs no more than length", () => {
  const deep = 50_000;
  const layout = jsonLayout("[".repeat(deep), ["/0".repeat(1000)], true);
  expect(layout?.lines).toHaveLength(deep);
});
