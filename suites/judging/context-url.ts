import type { Route } from "../../specs/operation.ts";

/** How a key is written in a context URL. */
export type KeyForm = "quoted" | "unquoted" | "segment" | "absent";

export interface ContextKey {
  readonly parameter: string;
  readonly value: string;
  readonly form: KeyForm;
}

/** An element of a select list: `nested` is true for `nav()` and `nav(…)`. */
export interface ListElement {
  readonly name: string;
  readonly nested: boolean;
}

/** A context URL read against the route that was asked for. `names` are the segments without keys, `rest` what follows. */
export interface ContextUrl {
  readonly names: readonly string[];
  readonly keys: readonly ContextKey[];
  readonly list?: readonly ListElement[];
  readonly rest: string;
}

interface Piece {
  readonly name: string;
  readonly groups: readonly string[];
}

/**
 * Reads `{root}/$metadata#{path}{(select-list)}`. Undefined without the fragment. Source: OData Protocol, "Context URL".
 */
export function readContextUrl(text: string, route: Route): ContextUrl | undefined {
  const fragment = /\$metadata#(.*)$/s.exec(text)?.[1];
  if (fragment === undefined) return undefined;
  const pieces = splitPath(decode(fragment)).map(takeApart);
  const names: string[] = [];
  const keys: ContextKey[] = [];
  let list: readonly ListElement[] | undefined;
  let at = 0;
  for (const [index, segment] of route.segments.entries()) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (segment.kind === "name") {
      names.push(piece.name);
      at += 1;
      if (index < route.segments.length - 1) continue;
      // After the last name stands the select list, unless a key makes it another resource.
      const listText = piece.groups.find((group) => !group.startsWith("'"));
      if (listText !== undefined) list = readList(listText);
      if (piece.groups.some((group) => group.startsWith("'"))) names.push(`(${piece.groups.join(")(")})`);
    } else {
      const group = pieces[at - 1]?.groups[0];
      const bare = group === undefined && piece.name !== nextName(route, index) ? piece.name : undefined;
      keys.push(readKey(segment.parameter, group, bare));
      if (bare !== undefined) at += 1;
    }
  }
  const rest = pieces.slice(at).map(({ name }) => name);
  return { names, keys, rest: rest.join("/"), ...(list === undefined ? {} : { list }) };
}

function nextName(route: Route, index: number): string | undefined {
  const next = route.segments[index + 1];
  return next?.kind === "name" ? next.name : undefined;
}

function readKey(parameter: string, group: string | undefined, bare: string | undefined): ContextKey {
  if (group !== undefined) {
    const quoted = /^'(.*)'$/s.exec(group)?.[1];
    return quoted === undefined
      ? { parameter, value: group, form: "unquoted" }
      : { parameter, value: quoted.replaceAll("''", "'"), form: "quoted" };
  }
  return bare === undefined ? { parameter, value: "", form: "absent" } : { parameter, value: bare, form: "segment" };
}

function readList(text: string): readonly ListElement[] {
  return splitOutside(text, ",").map((element) => {
    const [name = "", ...nested] = element.trim().split("(");
    return { name, nested: nested.length > 0 };
  });
}

function splitPath(path: string): readonly string[] {
  return splitOutside(path, "/");
}

// A separator counts only outside of quotes and parentheses.
function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (const [at, char] of [...text].entries()) {
    if (char === "'" && depth > 0) quoted = !quoted;
    else if (quoted) continue;
    else if (char === "(") depth += 1;
    else if (char === ")") depth -= 1;
    else if (char === separator && depth === 0) {
      parts.push([...text].slice(start, at).join(""));
      start = at + 1;
    }
  }
  parts.push([...text].slice(start).join(""));
  return parts;
}

function takeApart(segment: string): Piece {
  const groups: string[] = [];
  let rest = segment;
  const name = /^[^(]*/.exec(rest)?.[0] ?? "";
  rest = rest.slice(name.length);
  while (rest.startsWith("(")) {
    const end = closing(rest);
    groups.push(rest.slice(1, end));
    rest = rest.slice(end + 1);
  }
  return { name: name + rest, groups };
}

function closing(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "'") quoted = !quoted;
    else if (!quoted && char === "(") depth += 1;
    else if (!quoted && char === ")" && --depth === 0) return at;
  }
  return text.length;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
