import { expect, test } from "vitest";

import { YamlFault, yamlContent, yamlDocument } from "./yaml-document.ts";

const content = (text: string): unknown => yamlContent(yamlDocument(text).document);

function faultOf(text: string): YamlFault | undefined {
  try {
    content(text);
    return undefined;
  } catch (error) {
    if (error instanceof YamlFault) return error;
    throw error;
  }
}

test("YAML and JSON are read, with names for parts that stand twice", () => {
  expect(content("a: &x [1, { b: 2 }]\nc: *x\n")).toEqual({ a: [1, { b: 2 }], c: [1, { b: 2 }] });
  expect(content('{"a": [1]}')).toEqual({ a: [1] });
  expect(content("# nothing\n")).toBeNull();
});

test("200 levels are read", () => {
  expect(faultOf("[".repeat(200) + "]".repeat(200))).toBeUndefined();
  expect(faultOf(`${"- ".repeat(200)}a`)).toBeUndefined();
});

test.each([
  ["brackets", `\n${"[".repeat(202)}${"]".repeat(202)}`, 2],
  ["brackets that stay open", "[".repeat(200_000), 1],
  ["braces", `${'{"a":'.repeat(100_000)}1`, 1],
  ["dashes", `${"- ".repeat(100_000)}a`, 1],
  ["keys of keys", `${"? ".repeat(100_000)}a`, 1],
  ["indentation", Array.from({ length: 1000 }, (_, at) => `${" ".repeat(at)}a:\n`).join(""), 202],
])("%s are refused, with the line", (_, text, line) => {
  expect(faultOf(text)).toMatchObject({ line, message: "it is nested more than 200 levels deep" });
});

test("depth by names is depth", () => {
  const lines = Array.from({ length: 1000 }, (_, at) => `- &a${at} [${at === 0 ? "" : `*a${at - 1}`}]\n`);
  expect(faultOf(lines.join(""))?.message).toBe("it is nested more than 200 levels deep");
});

test.each([
  ["a: 1\nb: 2\na: 3\n", 3, "not valid YAML: Map keys must be unique"],
  ["a: *secret\n", 1, "not valid YAML: a text that begins with * names nothing. Write it in quotes"],
  ["a: [1\nb: 2", 2, "not valid YAML: "],
])("%j is refused", (text, line, message) => {
  const fault = faultOf(text);
  expect(fault?.line).toBe(line);
  expect(fault?.message).toContain(message);
  expect(fault?.message).not.toContain("secret");
});

test("names of names end", () => {
  const lines = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]\n`);
  expect(faultOf(`a0: &a0 [x]\n${lines.join("")}`)?.message).toContain("stand for too much");
});

test.each([
  ["keys", Array.from({ length: 30_000 }, (_, at) => `k${at}: 1\n`).join("")],
  ["closing brackets", "]".repeat(60_000)],
  ["commas", `[${",".repeat(60_000)}`],
  ["quotes", '"'.repeat(60_000)],
])("many %s take no longer than their length", (_, text) => {
  const started = performance.now();
  faultOf(text);
  expect(performance.now() - started).toBeLessThan(3000);
});
