import { knownSecrets } from "../client/known-secrets.ts";
import { onlyAnnotations, withoutCommands } from "../reporters/ci-commands.ts";

/**
 * What a text is to whoever reads the output: `annotations` are commands of ours to GitHub, among other lines; a `token` is
 * what somebody asked for who knows what it is.
 */
type Purpose = "text" | "annotations" | "token";

/** What a command prints, and its exit code: 0, or 5 where a page lacks what a contract needs. */
export interface Output {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Writes to stdout. All that goes there goes through here. */
export function toStdout(text: string, purpose?: Purpose): void {
  process.stdout.write(printed(text, purpose));
}

/** Writes to stderr. All that goes there goes through here. */
export function toStderr(text: string): void {
  process.stderr.write(printed(text));
}

/** stderr for a line that is drawn anew. */
export const redrawn = {
  get isTTY(): boolean {
    return process.stderr.isTTY;
  },
  get columns(): number {
    return process.stderr.columns;
  },
  write: toStderr,
};

/** The last thing that happens to a text before it leaves for a terminal or the log of a CI runner. */
function printed(text: string, purpose: Purpose = "text"): string {
  if (purpose === "token") return text;
  const clean = cleanText(text);
  return purpose === "annotations" ? onlyAnnotations(clean) : withoutCommands(clean);
}

/**
 * A text without secrets, about to go out to a terminal or a file. What it was made of is clean already; this holds should
 * anything have been overlooked, or been put together on the way. JSON, XML and HTML keep their structure.
 */
export function cleanText(text: string): string {
  return /^\s*[{[<]/.test(text) ? knownSecrets.structured(text) : knownSecrets.text(text);
}

/** Rows as lines, each column but the last as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}
