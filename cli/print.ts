import { cleanText } from "./clean-text.ts";
import { onlyAnnotations } from "../reporters/only-annotations.ts";
import { withoutCommands } from "../reporters/ci-commands.ts";

/**
 * What a text is to whoever reads the output: `annotations` are commands of ours to GitHub, among other lines; a `token` is
 * what somebody asked for who knows what it is.
 */
type Purpose = "text" | "annotations" | "token";

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
