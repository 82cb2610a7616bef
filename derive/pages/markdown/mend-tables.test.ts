import { expect, test } from "vitest";

import { mendTables } from "./read-markdown.ts";
import { readMarkdown } from "./read-markdown.ts";

test.each([
  ["|:--|:--|:--|", "one too many"],
  ["|:--|", "one too few"],
  [":--|:--", "no bars at the ends"],
  ["|:--|:--|", "as many as there are"],
])("a table with %s below its head is a table: %s", (delimiters) => {
  const { blocks } = readMarkdown("a.md", `# A\n\n|Name|Type|\n${delimiters}\n|id|String|\n`);
  expect(blocks.at(-1)).toMatchObject({
    kind: "table",
    head: ["Name", "Type"],
    rows: [{ cells: [{ text: "id" }, { text: "String" }], at: { line: 5 } }],
  });
});

test.each([
  ["```\n|a|b|\n|-|-|-|\n```", "code"],
  ["a line\n---", "a heading"],
  ["|a \\| b|c|\n|-|-|", "a bar that is escaped"],
])("%j stays as it is: %s", (text) => {
  expect(mendTables(text)).toBe(text);
});
