import { expect, test } from "vitest";

import { readFacts } from "./pages/read-page.ts";
import { readPage } from "./pages/read-page.ts";

const start = "# List things\n\nNamespace: n\n\n## HTTP request\n\n```http\nGET /things\n```\n\n## Response\n\n";
const large = (unit: string, length = 100_000): string => unit.repeat(Math.ceil(length / unit.length));

// Each was, or would be, read in a time that grows with the square of the length.
const units = [
  "|a|b|\n|-|-|\n\n",
  "```\n",
  "[a](b)\n\n",
  "<!--{\n\n",
  "<!-- {} -->\n\n",
  "[!INCLUDE [x](y\n\n",
  "# a\n",
  "`\n\n",
  "a.a.\n\n",
];

test.each(units)("a page of %j is read in time", (unit) => {
  const started = performance.now();
  readFacts(readPage("a.md", `${start}${large(unit)}`));
  expect(performance.now() - started).toBeLessThan(4000);
});

test.each([
  "a.",
  "or ",
  " or an ",
  "microsoft.",
  "a collection of ",
  "and/or",
  "\"'[]",
  "[x](../resources/x.md) and/or a ",
])("a paragraph of %j is read in time", (unit) => {
  const started = performance.now();
  readFacts(readPage("a.md", `${start}${large(unit, 19_000)}!\n`));
  expect(performance.now() - started).toBeLessThan(4000);
});

test.each(["HTTP/1.1 200 OK\n\n", "{\n", "a\tb\n", "Permission type\tx\n", "GET /a\n\n"])(
  "text of a browser with %j is read in time",
  (unit) => {
    const started = performance.now();
    readFacts(readPage("a.txt", `List things\nHTTP request\n${large(unit)}`));
    expect(performance.now() - started).toBeLessThan(4000);
  },
);

test.each([
  ["brackets", "[", "a.md:13: more than 200 brackets stand open in one paragraph or cell"],
  ["images", "![", "a.md:13: more than 200 brackets stand open in one paragraph or cell"],
  ["words", "word ", "a.md:13: a paragraph or cell has 99999 characters, at most 20000 are read"],
])("a paragraph of %s alone is refused with its line", (_, unit, message) => {
  expect(() => readPage("a.md", `${start}${large(unit)}`)).toThrow(message);
});

test("deep JSON in examples and annotations is no JSON", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const example = `## Examples\n\n### Response\n\n<!-- {"blockType": "response", "a": ${deep}} -->\n\n\`\`\`http\nHTTP/1.1 200 OK\n\n{"value": ${deep}}\n\`\`\`\n`;
  expect(() => readFacts(readPage("a.md", `${start}${example}`))).not.toThrow();
});
