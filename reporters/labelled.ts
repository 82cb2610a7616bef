import { cut } from "./cut.ts";
import type { Paint } from "./paint.ts";
import { printable } from "./printable.ts";

/** A fact with its label. `whole`: to be copied, so it is never cut. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly whole?: true;
}

/** Facts as lines: labels in one column, as wide as `labelWidth` says, texts in another. */
export function labelled(facts: readonly Fact[], labelWidth: number, paint: Paint, width: number): readonly string[] {
  const room = Math.max(40, width - labelWidth - 5);
  return facts.map(({ label, text, whole }) => {
    const shown = printable(text);
    return `  ${paint("quiet", label.padEnd(labelWidth))}   ${whole === true ? shown : cut(shown, room)}`;
  });
}
