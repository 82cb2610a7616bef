import { styleText } from "node:util";

import { bounded, cut, printable, wrapped } from "./printable.ts";

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
  /** Columns of the screen, at which texts wrap; undefined: it is no screen, and each text stands in one line. */
  readonly width: number | undefined;
}

// Nobody reads a longer value on a screen, nor in a file.
const longestOnScreen = 4000;
const longestInFile = 20_000;

/** A text of a target as lines: whole, wrapped where there is a screen, each but the first behind `indent` spaces. */
export function told(text: string, { width }: Pick<Layout, "width">, indent: number): readonly string[] {
  const shown = bounded(printable(text), width === undefined ? longestInFile : longestOnScreen);
  if (width === undefined) return [shown];
  return wrapped(shown, Math.max(40, width - indent)).map((line, at) => (at === 0 ? line : " ".repeat(indent) + line));
}

/** Facts as lines: labels in one column, as wide as `labelWidth` says, texts in another. */
export function labelled(facts: readonly Fact[], labelWidth: number, { paint, width }: Layout): readonly string[] {
  return facts.flatMap(({ label, text, whole }) => {
    const named = cut(printable(label), labelWidth);
    const lines =
      whole === true ? [cut(printable(text), longestToCopy)] : told(text, { width }, labelWidth + margin.length + gap);
    const [first = "", ...others] = lines;
    return [`${margin}${paint("quiet", named.padEnd(labelWidth))}${" ".repeat(gap)}${first}`, ...others];
  });
}

const margin = "  ";
const gap = 3;
