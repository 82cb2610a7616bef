import type { ContextSegment, Segment } from "../../specs/operation.ts";
import { decodePercent, type Piece, pathPieces, splitOutside } from "./path-pieces.ts";

/** How a key is written in a context URL; `unescaped` is quoted, with quotes inside that are not doubled. */
export type KeyForm = "quoted" | "unescaped" | "unquoted" | "segment" | "absent";

/**
 * A key of a context. `parameter` is empty for one that only the service knows, or that the path names itself as `wanted`;
 * `bare`: it is no string.
 */
export interface ContextKey {
  readonly parameter: string;
  readonly value: string;
  readonly form: KeyForm;
  readonly bare?: true;
  readonly wanted?: string;
}

/** A path that a context is read against: that of the request, or a form that the metadata tells. */
export interface ContextPath {
  readonly segments: readonly (Segment | ContextSegment)[];
}

/** An element of a select list: `nested` is true for `nav()` and `nav(…)`. */
export interface ListElement {
  readonly name: string;
  readonly nested: boolean;
  /** The names in the parentheses behind it. */
  readonly inner?: readonly string[];
}

/** A context URL read against a path. `names` are the segments without keys, `rest` what follows. */
export interface ContextUrl {
  readonly names: readonly string[];
  readonly keys: readonly ContextKey[];
  readonly list?: readonly ListElement[];
  readonly rest: string;
}

/**
 * Reads `{root}/$metadata#{path}{(select-list)}`. Undefined without the fragment. Source: OData Protocol, "Context URL".
 */
export function readContextUrl(text: string, route: ContextPath): ContextUrl | undefined {
  const fragment = /\$metadata#(.*)$/s.exec(text)?.[1];
  if (fragment === undefined) return undefined;
  const pieces = wholeTypes(pathPieces(decodePercent(fragment)));
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
      keys.push({ ...readKey(segment.parameter ?? "", group, bare), ...toldOf(segment) });
      if (bare !== undefined) at += 1;
    }
  }
  const rest = pieces.slice(at).map(({ name }) => name);
  return { names, keys, rest: rest.join("/"), ...(list === undefined ? {} : { list }) };
}

function toldOf(segment: Segment | ContextSegment): Pick<ContextKey, "bare" | "wanted"> {
  if (!("quoted" in segment)) return {};
  const { quoted, value } = segment;
  return { ...(quoted ? {} : { bare: true }), ...(value === undefined ? {} : { wanted: value }) };
}

// `Collection(type)` is one name; what follows it is a list.
function wholeTypes([first, ...rest]: readonly Piece[]): readonly Piece[] {
  if (first === undefined) return [];
  const [type, ...groups] = first.groups;
  const whole = first.name === "Collection" && type !== undefined ? { name: `Collection(${type})`, groups } : first;
  return [whole, ...rest];
}

function nextName(route: ContextPath, index: number): string | undefined {
  const next = route.segments[index + 1];
  return next?.kind === "name" ? next.name : undefined;
}

function readKey(parameter: string, group: string | undefined, bare: string | undefined): ContextKey {
  if (group !== undefined) {
    const quoted = /^'(.*)'$/s.exec(group)?.[1];
    // A key of several parts names each of them.
    if (quoted === undefined && parameter === "" && /^\w+=/.test(group))
      return { parameter, value: group, form: "quoted" };
    if (quoted === undefined) return { parameter, value: group, form: "unquoted" };
    // Nobody's key is empty, whoever knows it.
    if (parameter === "" && quoted === "") return { parameter, value: "", form: "absent" };
    const form = quoted.replaceAll("''", "").includes("'") ? "unescaped" : "quoted";
    return { parameter, value: quoted.replaceAll("''", "'"), form };
  }
  return bare === undefined ? { parameter, value: "", form: "absent" } : { parameter, value: bare, form: "segment" };
}

function readList(text: string): readonly ListElement[] {
  return splitOutside(text, ",").map((element) => {
    const [name = "", ...nested] = element.trim().split("(");
    // What `$levels` follows may be marked with a plus sign.
    const plain = { name: name.replace(/\+$/, ""), nested: nested.length > 0 };
    const inner = nested.join("(").replace(/\)$/, "");
    return inner === ""
      ? plain
      : { ...plain, inner: splitOutside(inner, ",").map((one) => one.split("(")[0]?.trim() ?? "") };
  });
}
