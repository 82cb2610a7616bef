import type { Block, Page } from "../page.ts";
import { codeLength } from "./code-length.ts";
import { headingLevel } from "./heading-level.ts";
import { tableAt } from "./table-at.ts";

// What a page's buttons and language tabs leave behind in a copy.
const furniture =
  /^(Copy|HTTP|C#|CLI|Go|Java|JavaScript|PHP|PowerShell|Python|Try It|Open Cloud Shell|Expand table|In this article)$/;

/** Reads a page as text that was copied from a browser: no markup is left, so lines tell by their words what they are. */
export function readBrowserText(name: string, source: string): Page {
  return { name, frontMatter: {}, blocks: [...blocksOf(name, source)] };
}

function* blocksOf(document: string, source: string): Generator<Block> {
  const lines = source
    .replace(/^\uFEFF/, "")
    .replaceAll("\u00A0", " ")
    .split(/\r?\n/)
    .map((line) => line.trimEnd());
  let section = "";
  let index = 0;
  while (index < lines.length) {
    const line = lines[index]?.trim() ?? "";
    const at = { document, line: index + 1 };
    const code = codeLength(lines, index);
    const table = tableAt(document, lines, index);
    if (line === "" || furniture.test(line)) index += 1;
    else if (section === "") {
      section = line;
      yield { kind: "heading", level: 1, text: line, at };
      index += 1;
    } else if (code > 0) {
      yield { kind: "code", text: `${lines.slice(index, index + code).join("\n")}\n`, at };
      index += code;
    } else if (table !== undefined) {
      yield table.block;
      index += table.length;
    } else {
      const level = headingLevel(line, section);
      if (level === undefined) yield { kind: "prose", item: false, text: line, links: [], at };
      else yield { kind: "heading", level, text: line, at };
      if (level === 2) section = line;
      index += 1;
    }
  }
}
