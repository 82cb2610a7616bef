import type { BlockOf, Prose, TableRow } from "../page.ts";

export interface FoundTable {
  readonly block: BlockOf<"table">;
  /** In lines. */
  readonly length: number;
}

/** A table that is known by the words of its head, for a copy that lost the borders between cells. */
interface TableForm {
  readonly head: RegExp;
  readonly names: readonly string[];
  /** The cells of a row; undefined when the line is none. */
  readonly cells: (row: string) => readonly string[] | undefined;
}

// Names begin in lower case, which tells a row from a description that runs on.
const member =
  /^([a-z]\w*)\s+((?:Collection\([\w.]+\)|Edm\.\w+|[A-Z][A-Za-z]*\d*|[a-z]\w*(?:\.\w+)*)(?:\s+collection\b)?)\s*(.*)$/;

const byPattern = (pattern: RegExp) => (row: string) => pattern.exec(row)?.slice(1);

const tableForms: readonly TableForm[] = [
  {
    head: /^permission type least privileged permissions? higher privileged permissions?$/i,
    names: ["Permission type", "Least privileged permissions", "Higher privileged permissions"],
    cells: permissionCells,
  },
  {
    head: /^permission type permissions \(from least to most privileged\)$/i,
    names: ["Permission type", "Permissions (from least to most privileged)"],
    cells: byPattern(/^(Delegated \([^)]*\)|Application)\s+(.*)$/i),
  },
  {
    head: /^(property|name) type description$/i,
    names: ["Property", "Type", "Description"],
    cells: byPattern(member),
  },
  {
    head: /^relationship type description$/i,
    names: ["Relationship", "Type", "Description"],
    cells: byPattern(member),
  },
  {
    head: /^member value description$/i,
    names: ["Member", "Value", "Description"],
    cells: byPattern(/^(\S+)\s+(-?\d+)\s*(.*)$/),
  },
  { head: /^(name|header) (description|value)$/i, names: ["Name", "Description"], cells: byPattern(/^(\S+)\s+(.*)$/) },
  { head: /^(member|value) description$/i, names: ["Member", "Description"], cells: byPattern(/^(\S+)\s*(.*)$/) },
  {
    head: /^Global service US Government L4 US Government L5 \(DOD\) China operated by 21Vianet$/,
    names: ["Global service", "US Government L4", "US Government L5 (DOD)", "China operated by 21Vianet"],
    cells: byPattern(/^([✅❌])\s*([✅❌])\s*([✅❌])\s*([✅❌])$/u),
  },
];

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

// Names that a comma joins are one cell; a name without one begins the next.
function permissionCells(row: string): readonly string[] | undefined {
  const [, label, rest] = /^(Delegated \([^)]*\)|Application)\s+(.*)$/i.exec(row) ?? [];
  if (label === undefined || rest === undefined) return undefined;
  return [label, ...(rest.match(/Not (?:supported|applicable|available)\.?|[^\s,]+(?:,\s*[^\s,]+)*/gi) ?? [])];
}
