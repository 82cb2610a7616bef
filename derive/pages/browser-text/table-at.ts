import type { BlockOf, Prose, TableRow } from "../page.ts";
import { tableForms } from "./table-forms.ts";

export interface FoundTable {
  readonly block: BlockOf<"table">;
  /** In lines. */
  readonly length: number;
}

/** The table that begins at a line: one whose cells are apart by tabs, or one whose head is known. */
export function tableAt(document: string, lines: readonly string[], from: number): FoundTable | undefined {
  const first = lines[from]?.trim() ?? "";
  const form = tableForms.find(({ head }) => head.test(first.replaceAll("\t", " ")));
  const tabs = first.includes("\t");
  if (form === undefined && !tabs) return undefined;
  // A table with a known head ends at an empty line, another where no tabs follow.
  const continues = (line: string): boolean => (form === undefined ? line.includes("\t") : line.trim() !== "");
  let end = from + 1;
  while (end < lines.length && continues(lines[end] ?? "")) end += 1;
  const cells = (line: string): readonly string[] | undefined =>
    line.includes("\t") ? line.split("\t").map((cell) => cell.trim()) : form?.cells(line.trim());
  const rows: TableRow[] = [];
  for (const [index, line] of lines.slice(from + 1, end).entries()) {
    const found = cells(line);
    const last = rows.pop();
    // A line that is no row goes on with the last cell of the one before.
    if (last !== undefined) rows.push(found === undefined ? withMore(last, line.trim()) : last);
    if (found !== undefined) rows.push({ cells: found.map(prose), at: { document, line: from + index + 2 } });
  }
  const head = tabs ? first.split("\t").map((cell) => cell.trim()) : (form?.names ?? []);
  return { block: { kind: "table", head, rows, at: { document, line: from + 1 } }, length: end - from };
}

function withMore({ cells, at }: TableRow, text: string): TableRow {
  const last = cells.at(-1)?.text ?? "";
  return { cells: [...cells.slice(0, -1), prose(`${last}\n${text}`)], at };
}

function prose(text: string): Prose {
  return { text, links: [] };
}
