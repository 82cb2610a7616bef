import { cut, printable } from "./printable.ts";
import type { Paint } from "./paint.ts";

/** A fact with its label. `whole`: to be copied, so it is not cut. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly whole?: true;
}

// What is longer, Linux takes as no argument of a command, so that nobody can copy it anyhow.
const longestToCopy = 128 * 1024;

/** Facts as lines: labels in one column, as wide as `labelWidth` says, texts in another. */
export function labelled(facts: readonly Fact[], labelWidth: number, paint: Paint, width: number): readonly string[] {
  const room = Math.max(40, width - labelWidth - 5);
  return facts.map(({ label, text, whole }) => {
    const shown = printable(text);
    const named = cut(printable(label), labelWidth);
    return `  ${paint("quiet", named.padEnd(labelWidth))}   ${cut(shown, whole === true ? longestToCopy : room)}`;
  });
}
