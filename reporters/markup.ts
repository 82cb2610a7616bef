import { createHash } from "node:crypto";

import { inMarkup, withoutCommands } from "./ci-commands.ts";
import { printable } from "./printable.ts";

/** Attributes by name; those without a value are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text for XML or HTML, as content or as the value of an attribute; what neither may hold is shown as `\xNN`. */
export function markupText(text: string): string {
  const shown = printable(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
  return withoutCommands(shown, inMarkup);
}

/** What the policy of a page names a script or style by, so that no other one is let in. */
export function contentHash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** An XML element of text or of elements, as lines. */
export function xmlElement(
  name: string,
  attributes: Attributes,
  content: { readonly text: readonly string[] } | { readonly elements: readonly (readonly string[])[] },
): readonly string[] {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = [name, ...given.map(([key, value]) => `${key}="${markupText(String(value))}"`)].join(" ");
  if ("text" in content) {
    // Lines are ours, and all else in a text is shown as what it is.
    return content.text.length === 0
      ? [`<${start}/>`]
      : [`<${start}>${content.text.map(markupText).join("\n")}</${name}>`];
  }
  if (content.elements.length === 0) return [`<${start}/>`];
  return [`<${start}>`, ...content.elements.flat().map((line) => `  ${line}`), `</${name}>`];
}
