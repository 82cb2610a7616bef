import { expect, test } from "vitest";

import { only } from "../sections.ts";
import { readMarkdown } from "./read-markdown.ts";

const read = (text: string): ReturnType<typeof readMarkdown>["blocks"] => readMarkdown("page.md", text).blocks;

test("front matter is read, and lines below keep their numbers", () => {
  const page = readMarkdown("page.md", '\uFEFF---\r\ntitle: "A: b"\r\n---\r\n\r\n# Title\r\n');
  expect(page.frontMatter).toEqual({ title: "A: b" });
  expect(page.blocks).toEqual([{ kind: "heading", level: 1, text: "Title", at: { document: "page.md", line: 5 } }]);
});

test("front matter that is no YAML is passed over", () => {
  expect(readMarkdown("page.md", '---\ntitle: "A\n---\n# T\n').blocks).toHaveLength(1);
});

test("of tabs only the one for HTTP is read, and what follows them", () => {
  const blocks = read(
    "# [HTTP](#tab/http)\n```http\nGET /a\n```\n# [C#](#tab/csharp)\n```csharp\nx\n```\n---\n\nAfter.\n",
  );
  expect(only(blocks, "code").map(({ text }) => text)).toEqual(["GET /a\n"]);
  expect(only(blocks, "prose").map(({ text }) => text)).toEqual(["After."]);
  expect(only(blocks, "heading")).toEqual([]);
});

test("dashes under a line end tabs and make no heading", () => {
  const blocks = read(
    "# [C#](#tab/csharp)\n[!INCLUDE [x](y.md)]\n---\n\n## Response\n\n```http\nHTTP/1.1 200 OK\n```\n",
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "code"]);
});

test("a comment belongs to the code after it, whether or not a line parts them", () => {
  const blocks = read(
    '<!-- {\n "blockType": "response",\n "truncated": true,\n} -->\n``` http\nHTTP/1.1 200 OK\n```\n```http\nx\n```\n',
  );
  expect(only(blocks, "code")).toEqual([
    {
      kind: "code",
      text: "HTTP/1.1 200 OK\n",
      annotation: { blockType: "response", truncated: true },
      at: { document: "page.md", line: 6 },
    },
    { kind: "code", text: "x\n", at: { document: "page.md", line: 9 } },
  ]);
});

test("a heading without its space is one", () => {
  expect(read("text\n\n##Response\n")[1]).toMatchObject({ kind: "heading", level: 2, text: "Response" });
});

test("cells are text: links, code, breaks and entities are resolved", () => {
  const [table] = only(read("|A|B|\n|:--|--|\n|`x`<br/>**y**|[z](q.md) collection|\n|a &lt;b&gt;||\n"), "table");
  expect(table?.head).toEqual(["A", "B"]);
  expect(table?.rows.map(({ cells, at }) => [at.line, ...cells.map(({ text }) => text)])).toEqual([
    [3, "x\ny", "z collection"],
    [4, "a <b>", ""],
  ]);
  expect(table?.rows[0]?.cells[1]?.links).toEqual([{ text: "z", target: "q.md" }]);
});

test("an include line is told from text about one", () => {
  expect(read("[!INCLUDE [a-b](../includes/a-b.md)]\n\nUse [!INCLUDE ...] lines.\n").map(({ kind }) => kind)).toEqual([
    "include",
    "prose",
  ]);
});
