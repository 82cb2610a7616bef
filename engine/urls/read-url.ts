import { decodePercent, splitOutside } from "../../judging/contexts/path-pieces.ts";
import type { Ask, Asker, Expand, Ids, Options } from "../../judging/answers/ask.ts";
import type { Operation, Route } from "../../specs/operation.ts";

/**
 * Reads a URL as a request of the operation: which route, which ids, which options. Undefined when it is none. Segment
 * names are compared without case; keys stand in their own segment or in `('…')`. Whatever precedes the route is the root.
 */
export function readUrl(operation: Operation, url: URL, asker: Asker): Ask | undefined {
  const segments = segmentsOf(url.pathname);
  const rest = url.search.replace(/^\?/, "");
  let best: Ask | undefined;
  for (const route of operation.routes) {
    const ids = matchRoute(route, segments);
    if (ids === undefined || (best !== undefined && namesIn(best.route) >= namesIn(route))) continue;
    best = { route, ids, options: readOptions(rest), asker, path: url.pathname, query: rest };
  }
  return best;
}

// Of two ways that fit, the longer is meant, and a name goes before a key.
function namesIn({ segments }: Route): number {
  return segments.length * 1000 + segments.filter(({ kind }) => kind === "name").length;
}

// What OData asks of a collection or an entity, and what stands for another type, are no keys.
const noKey = /^\$(?:count|value|ref|batch)$|^delta$|^[A-Za-z]\w*\((?:[^']*|\w+=.*)\)$|^microsoft\.graph\./i;

function matchRoute(route: Route, segments: readonly string[]): Ids | undefined {
  const tail = segments.slice(-route.segments.length);
  if (tail.length !== route.segments.length) return undefined;
  const ids: Record<string, string> = {};
  for (const [at, segment] of route.segments.entries()) {
    const text = tail[at] ?? "";
    if (segment.kind === "key") {
      if (noKey.test(text)) return undefined;
      ids[segment.parameter] = text;
    } else if (segment.name.toLowerCase() !== text.toLowerCase()) return undefined;
  }
  return ids;
}

// A run asks on few paths, and with the same options on each of them.
const [paths, queries] = [new Map<string, readonly string[]>(), new Map<string, Options>()];
const mostKnown = 2000;

function known<T>(memo: Map<string, T>, text: string, read: (text: string) => T): T {
  const before = memo.get(text);
  if (before !== undefined) return before;
  const made = read(text);
  if (memo.size >= mostKnown) memo.clear();
  memo.set(text, made);
  return made;
}

function segmentsOf(pathname: string): readonly string[] {
  return known(paths, pathname, (path) =>
    path.replace(/\/$/, "").split("/").slice(1).flatMap(splitKey).map(decodePercent),
  );
}

function splitKey(segment: string): string[] {
  const [, name, key] = /^([^(]+)\((?:'|%27)(.*)(?:'|%27)\)$/.exec(segment) ?? [];
  return name === undefined || key === undefined ? [segment] : [name, key.replaceAll(/''|%27%27/g, "'")];
}

function readOptions(query: string): Options {
  return known(queries, query, readNewOptions);
}

function readNewOptions(query: string): Options {
  const found = new Map<string, string>();
  for (const part of query.split("&").filter((p) => p !== "")) {
    const [name = "", ...value] = part.split("=");
    found.set(decodePercent(name).toLowerCase(), decodePercent(value.join("=").replaceAll("+", " ")));
  }
  return optionsOf(found);
}

function optionsOf(found: ReadonlyMap<string, string>): Options {
  const select = found.get("$select");
  const expand = found.get("$expand");
  const filter = found.get("$filter");
  const orderby = found.get("$orderby");
  const search = found.get("$search");
  return {
    ...(select === undefined ? {} : { select: select.split(",").map((name) => name.trim()) }),
    ...(expand === undefined ? {} : { expand: readExpand(expand) }),
    ...(filter === undefined ? {} : { filter }),
    ...(orderby === undefined ? {} : { orderby }),
    ...(search === undefined ? {} : { search }),
    ...wholeNumber("top", found.get("$top"), /^-?\d{1,9}$/),
    ...wholeNumber("skip", found.get("$skip")),
    ...(found.get("$count")?.toLowerCase() === "true" ? { count: true } : {}),
  };
}

function wholeNumber(name: "top" | "skip", text: string | undefined, form = /^\d{1,9}$/): Options {
  return text !== undefined && form.test(text) ? { [name]: Number(text) } : {};
}

// `$expand` of `$expand` is seldom two levels deep, and a hostile one must end.
const deepest = 20;

// What is not read of an option inside is missing from the result: who needs to know writes it and compares.
function readExpand(text: string, depth = 1): readonly Expand[] {
  if (depth > deepest) return [];
  return splitOutside(text, ",").map((item) => {
    const [, name = item, inner] = /^([^(]*)\((.*)\)\s*$/s.exec(item) ?? [];
    if (inner === undefined) return { name: name.trim() };
    const found = new Map(
      splitOutside(inner, ";", true).map((option) => {
        const [key = "", ...value] = option.split("=");
        return [key.trim().toLowerCase(), value.join("=").trim()] as const;
      }),
    );
    const options = optionsOf(new Map([...found].filter(([key]) => key !== "$expand")));
    const nested = found.get("$expand");
    const levels = found.get("$levels");
    return {
      name: name.trim(),
      ...options,
      ...(nested === undefined ? {} : { expand: readExpand(nested, depth + 1) }),
      ...(levels === "max" ? { levels } : /^\d{1,3}$/.test(levels ?? "") ? { levels: Number(levels) } : {}),
    };
  });
}
