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

const unsafe = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;
// Our own colours, and what takes the line of progress away, are let through; no other sequence is.
const escape = "\u001b";
const ownOrUnsafe = new RegExp(
  String.raw`^\r${escape}\[K|${escape}\[(?:0|1|2|22|31|32|33|39)m|[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]`,
  "gu",
);

/** A text as a terminal may show it: line ends and tabs stay, other controls and marks that turn text around are written as `\uNNNN`. */
export function terminalText(text: string): string {
  if (!unsafe.test(text)) return text;
  return text.replaceAll(ownOrUnsafe, (found) =>
    found.length > 1 || found === "\n" || found === "\t"
      ? found
      : `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Lets nothing through a stream that would do more on a terminal than be read, whoever writes it. */
export function guardStream(stream: Pick<NodeJS.WriteStream, "write">): void {
  const write = stream.write.bind(stream) as (chunk: unknown, ...rest: readonly unknown[]) => boolean;
  stream.write = (chunk: unknown, ...rest: readonly unknown[]) =>
    write(typeof chunk === "string" ? terminalText(chunk) : chunk, ...rest);
}
