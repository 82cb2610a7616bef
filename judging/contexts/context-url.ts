import type { Route } from "../../specs/operation.ts";
import { decodePercent, pathPieces, splitOutside } from "./path-pieces.ts";

/** How a key is written in a context URL; `unescaped` is quoted, with quotes inside that are not doubled. */
export type KeyForm = "quoted" | "unescaped" | "unquoted" | "segment" | "absent";

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

/**
 * Reads `{root}/$metadata#{path}{(select-list)}`. Undefined without the fragment. Source: OData Protocol, "Context URL".
 */
export function readContextUrl(text: string, route: Route): ContextUrl | undefined {
  const fragment = /\$metadata#(.*)$/s.exec(text)?.[1];
  if (fragment === undefined) return undefined;
  const pieces = pathPieces(decodePercent(fragment));
  // The context of one entity ends with its collection, and `$entity` in place of the key.
  const segments = route.segments.at(-1)?.kind === "key" ? route.segments.slice(0, -1) : route.segments;
  const names: string[] = [];
  const keys: ContextKey[] = [];
  let list: readonly ListElement[] | undefined;
  let at = 0;
  for (const [index, segment] of segments.entries()) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (segment.kind === "name") {
      names.push(piece.name);
      at += 1;
      if (index < segments.length - 1) continue;
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
    if (quoted === undefined) return { parameter, value: group, form: "unquoted" };
    const form = quoted.replaceAll("''", "").includes("'") ? "unescaped" : "quoted";
    return { parameter, value: quoted.replaceAll("''", "'"), form };
  }
  return bare === undefined ? { parameter, value: "", form: "absent" } : { parameter, value: bare, form: "segment" };
}

function readList(text: string): readonly ListElement[] {
  return splitOutside(text, ",").map((element) => {
    const [name = "", ...nested] = element.trim().split("(");
    return { name, nested: nested.length > 0 };
  });
}
