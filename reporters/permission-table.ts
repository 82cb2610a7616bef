import type { FinishedRun, PermissionCell, PermissionRow } from "../engine/finished-run.ts";
import { groupBy } from "./group-by.ts";
import type { Layout, Style } from "./paint.ts";
import { printable } from "./printable.ts";

const columns = ["delegated", "application", "personal"] as const;
const gap = 3;
const styles: Readonly<Record<PermissionCell["outcome"], Style>> = {
  admitted: "good",
  refused: "good",
  wrong: "bad",
  untested: "doubtful",
  "not-documented": "quiet",
};
const legend = {
  wrong: "WRONG: not as documented, with the status that came",
  "not-documented": "-: not documented",
} as const;

// Where it is no screen, names still stand in lines that a reader takes in.
const usualWidth = 120;

/**
 * A table for each operation, or for several of which all came out alike: who is let in with which permission. Words tell, so
 * that it can be read without colour.
 */
export function permissionTable({ permissionMatrix = [] }: FinishedRun, { paint, width }: Layout): readonly string[] {
  const tables = groupBy(permissionMatrix, ({ operation }) => operation);
  return groupBy(tables, (rows) => rows.map(rowKey).join("\n")).flatMap((alike) => {
    const [rows] = alike;
    const operations = alike.map(([{ operation }]) => printable(operation));
    const nameWidth = Math.max(...rows.flatMap(namesOf).map((name) => name.length)) + gap;
    const widths = columns.map(
      (column) => Math.max(...[column, ...rows.map((row) => textOf(row[column]))].map(lengthOf)) + gap,
    );
    const padding = (text: string, at: number): string =>
      at < columns.length - 1 ? " ".repeat((widths[at] ?? 0) - text.length) : "";
    const lines = rows.flatMap((row) => {
      const [name = "", ...others] = namesOf(row);
      const cells = columns.map((column, at) => {
        const text = textOf(row[column]);
        return paint(styles[row[column].outcome], text) + padding(text, at);
      });
      return [`  ${name.padEnd(nameWidth)}${cells.join("")}`, ...others.map((other) => paint("quiet", `  ${other}`))];
    });
    const head = columns.map((column, at) => column + padding(column, at)).join("");
    const present = new Set(rows.flatMap((row) => columns.map((column) => row[column].outcome)));
    const notes = (["wrong", "not-documented"] as const)
      .filter((outcome) => present.has(outcome))
      .map((outcome) => legend[outcome]);
    return [
      `${paint("strong", "PERMISSIONS")}  ${operations.length === 1 ? operations.join("") : `${operations.length} operations`}: what a token with this one permission gets`,
      ...(operations.length === 1 ? [] : folded(operations, width ?? usualWidth).map((line) => paint("quiet", line))),
      paint("quiet", `  ${"".padEnd(nameWidth)}${head}`),
      ...lines,
      ...(notes.length === 0 ? [] : [paint("quiet", `  ${notes.join("; ")}`)]),
      "",
    ];
  });
}

// What a reader sees of a row.
function rowKey(row: PermissionRow): string {
  return JSON.stringify([namesOf(row), columns.map((column) => textOf(row[column]))]);
}

/** Names in indented lines that are no longer than the screen is wide, unless one name is. */
function folded(names: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [at, name] of names.entries()) {
    const word = at < names.length - 1 ? `${name},` : name;
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? `  ${word}` : `${line} ${word}`;
  }
  return [...lines, line];
}

function namesOf({ permission, aliases }: PermissionRow): readonly string[] {
  const names = [permission ?? "any other permission", ...aliases.map((alias) => `  or ${alias}`)];
  return names.map(printable);
}

function textOf({ outcome, statuses }: PermissionCell): string {
  if (outcome === "wrong") return `WRONG ${statuses.join(", ")}`;
  return outcome === "not-documented" ? "-" : outcome;
}

function lengthOf(text: string): number {
  return text.length;
}
