import type { ContextForm, ContextSegment } from "../operation.ts";

/**
 * Reads a form of context URLs as operation documents have it: `users('{userId}')/messages`, `users/$entity`,
 * `Collection(microsoft.graph.chat)`. `{}` is a key that only the service knows, and any other text
 * in quotes a key that the path names itself.
 */
export function contextForm(text: string): ContextForm {
  const pieces = text.split("/");
  const last = pieces.at(-1);
  const suffix = last === "$entity" || last === "$delta" ? last : undefined;
  const segments = (suffix === undefined ? pieces : pieces.slice(0, -1)).flatMap(segmentsOf);
  return { segments, ...(suffix === undefined ? {} : { suffix }) };
}

// Any other parentheses, as those of a collection of a type, belong to the name.
function segmentsOf(text: string): readonly ContextSegment[] {
  const [, name, quote = "", key = ""] = /^([^()]+)\(('?)(\{\w*\}|(?<=').+)\2\)$/.exec(text) ?? [];
  if (name === undefined) return [{ kind: "name", name: text }];
  const parameter = /^\{(\w*)\}$/.exec(key)?.[1];
  const known = parameter === undefined ? { value: key.replaceAll("''", "'") } : parameter === "" ? {} : { parameter };
  return [
    { kind: "name", name },
    { kind: "key", quoted: quote === "'", ...known },
  ];
}
