import { styleText } from "node:util";

import { cut, printable } from "./printable.ts";

export type Style = "bad" | "doubtful" | "good" | "quiet" | "strong";

/** Colours a text, or leaves it alone. */
type Paint = (style: Style, text: string) => string;

/** A fact with its label. `whole`: to be copied, so it is not cut. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly whole?: true;
}

// What is longer, Linux takes as no argument of a command, so that nobody can copy it anyhow.
const longestToCopy = 128 * 1024;

const formats = {
  bad: ["red", "bold"],
  doubtful: ["yellow", "bold"],
  good: ["green", "bold"],
  quiet: ["dim"],
  strong: ["bold"],
} as const;

export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text;
  // Whether the screen shows colours is decided already; newer versions of Node would look at stdout again.
  return (style, text) => styleText([...formats[style]], text, { validateStream: false });
}

/** How a text is laid out. */
export interface Layout {
  readonly paint: Paint;
  /** Columns of the screen. */
  readonly width: number;
}

/** Facts as lines: labels in one column, as wide as `labelWidth` says, texts in another. */
export function labelled(facts: readonly Fact[], labelWidth: number, paint: Paint, width: number): readonly string[] {
  const room = Math.max(40, width - labelWidth - 5);
  return facts.map(({ label, text, whole }) => {
    const shown = printable(text);
    const named = cut(printable(label), labelWidth);
    return `  ${paint("quiet", named.padEnd(labelWidth))}   ${cut(shown, whole === true ? longestToCopy : room)}`;
  });
}
