import { decodePercent } from "../../judging/contexts/path-pieces.ts";
import type { Ask, Asker } from "../../judging/answers/ask.ts";
import type { Operation } from "../../specs/operation.ts";
import { readUrl } from "../urls/read-url.ts";
import { expandText } from "../urls/write-url.ts";
import type { RecordedEntry } from "./read-entry.ts";

/** A recorded request of an operation. `foreign`: a query option that our reading of the others does not cover. */
export interface ReadAsk {
  readonly operation: Operation;
  readonly ask: Ask;
  /** The service root, without a slash at its end. */
  readonly root: string;
  readonly foreign?: string;
}

/** What a recording tells of a request. */
type Asked = Pick<RecordedEntry, "method" | "url" | "requestHeaders" | "identity">;

/** Reads a recorded request as one of an operation, at whatever root; undefined when it is none. */
export function readAsk(entry: Asked, operations: readonly Operation[]): ReadAsk | undefined {
  return readAsks(entry, operations)[0];
}

/**
 * Reads a recorded request as one of each operation whose path is the most specific of those that it fits: the longest, and
 * of these the one with the fewest keys. Empty when it is none of any.
 */
export function readAsks(entry: Asked, operations: readonly Operation[]): readonly ReadAsk[] {
  const fitting = nearby(operations, entry.url).flatMap((operation): readonly ReadAsk[] => {
    const read = readUrl(operation, entry.url, askerOf(entry));
    if (read === undefined) return [];
    const ask: Ask = entry.method === "GET" ? read : { ...read, method: entry.method };
    const foreign = foreignOption(ask, operation);
    return [{ operation, ask, root: rootOf(entry.url, read), ...(foreign === undefined ? {} : { foreign }) }];
  });
  const [first = 0] = fitting.map(({ ask }) => specificity(ask)).sort((a, b) => b - a);
  return fitting.filter(({ ask }) => specificity(ask) === first);
}

// By the last name of their routes, with their places.
const known = new WeakMap<readonly Operation[], ReadonlyMap<string, readonly number[]>>();

// Those of which some route ends as the path does: of hundreds few do, and each answer of a run is looked up.
function nearby(operations: readonly Operation[], { pathname }: URL): readonly Operation[] {
  if (operations.length < 2) return operations;
  let byName = known.get(operations);
  if (byName === undefined) known.set(operations, (byName = indexed(operations)));
  // A key may stand behind the name.
  const ends = pathname.replace(/\/$/, "").split("/").slice(-3).map(bareName);
  const places = new Set(ends.flatMap((name) => byName.get(name) ?? []));
  return [...places].sort((a, b) => a - b).flatMap((at) => operations[at] ?? []);
}

function indexed(operations: readonly Operation[]): ReadonlyMap<string, readonly number[]> {
  const byName = new Map<string, number[]>();
  for (const [at, { routes }] of operations.entries()) {
    for (const { segments } of routes) {
      const last = segments.findLast(({ kind }) => kind === "name");
      const name = last?.kind === "name" ? bareName(last.name) : "";
      const places = byName.get(name) ?? [];
      if (places.at(-1) !== at) byName.set(name, [...places, at]);
    }
  }
  return byName;
}

function bareName(segment: string): string {
  return decodePercent(segment.split("(")[0] ?? "").toLowerCase();
}

// No route is so long that its names weigh more than a further segment.
function specificity({ route: { segments } }: Ask): number {
  return segments.length * 1000 + segments.filter(({ kind }) => kind === "name").length;
}

// Only our own recordings say who asked, and even they may hold credentials that are no identity's.
function askerOf({ identity, requestHeaders }: Asked): Asker {
  return identity === "anonymous" && requestHeaders["authorization"] === undefined ? "anonymous" : "as recorded";
}

// A key in parentheses shares its segment with a name.
function rootOf({ origin, pathname }: URL, { route }: Ask): string {
  const path = pathname.replace(/\/$/, "");
  const first = route.segments[0];
  if (first?.kind !== "name") return origin;
  const segments = path.split("/");
  const inParentheses = segments.filter((segment) => /^[^(]+\((?:'|%27).*(?:'|%27)\)$/.test(segment)).length;
  const own = route.segments.length - inParentheses;
  return `${origin}${segments.slice(0, Math.max(1, segments.length - own)).join("/")}`;
}

const understood = new Set(["$select", "$filter", "$orderby", "$expand", "$search", "$top", "$skip", "$count"]);

// Undefined where the options that we read are all there is to know of what is asked for.
function foreignOption({ query = "", options, route }: Ask, { selectPaths = [] }: Operation): string | undefined {
  const seen = new Set<string>();
  const own = new Set((route.query ?? []).map(({ name }) => name.toLowerCase()));
  for (const part of query.split("&").filter((text) => text !== "")) {
    const name = decodePercent(part.split("=")[0] ?? "");
    if (!(understood.has(name) || own.has(name.toLowerCase())) || seen.has(name)) return name;
    seen.add(name);
  }
  if (options.select?.some((name) => !/^[\w*]+$/.test(name) && !selectPaths.includes(name)) === true) return "$select";
  const expands = options.expand?.map(expandText);
  const written = /(?:^|&)(?:\$|%24)expand=([^&]*)/.exec(query)?.[1];
  if (options.expand?.every(({ name }) => /^\w+$/.test(name)) === false) return "$expand";
  // A nested option that is not read leaves less than what was written.
  return written !== undefined && tight(expands?.join(",") ?? "") !== tight(decodePercent(written))
    ? "$expand"
    : undefined;
}

function tight(text: string): string {
  return text.replaceAll(/[\s+]/g, "").toLowerCase();
}
