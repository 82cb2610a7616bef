/** A table that is known by the words of its head, for a copy that lost the borders between cells. */
export interface TableForm {
  readonly head: RegExp;
  readonly names: readonly string[];
  /** The cells of a row; undefined when the line is none. */
  readonly cells: (row: string) => readonly string[] | undefined;
}

// Names begin in lower case, which tells a row from a description that runs on.
const member =
  /^([a-z]\w*)\s+((?:Collection\([\w.]+\)|Edm\.\w+|[A-Z][A-Za-z]*\d*|[a-z]\w*(?:\.\w+)*)(?:\s+collection\b)?)\s*(.*)$/;

const byPattern = (pattern: RegExp) => (row: string) => pattern.exec(row)?.slice(1);

export const tableForms: readonly TableForm[] = [
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

// Names that a comma joins are one cell; a name without one begins the next.
function permissionCells(row: string): readonly string[] | undefined {
  const [, label, rest] = /^(Delegated \([^)]*\)|Application)\s+(.*)$/i.exec(row) ?? [];
  if (label === undefined || rest === undefined) return undefined;
  return [label, ...(rest.match(/Not (?:supported|applicable|available)\.?|[^\s,]+(?:,\s*[^\s,]+)*/gi) ?? [])];
}
