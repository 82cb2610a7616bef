import { styleText } from "node:util";

export type Style = "bad" | "doubtful" | "good" | "quiet" | "strong";

/** Colours a text, or leaves it alone. */
export type Paint = (style: Style, text: string) => string;

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
