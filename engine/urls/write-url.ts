import type { Ask, Expand, Ids, Options } from "../../judging/answers/ask.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import type { Route } from "../../specs/operation.ts";

const paths = new WeakMap<Ids, Map<Route, string>>();

/** The path of a route below the service root, keys as segments. Throws when a key is missing. */
export function writePath(route: Route, ids: Ids): string {
  const known = paths.get(ids) ?? new Map<Route, string>();
  const path = known.get(route) ?? joinPath(route, ids);
  paths.set(ids, known.set(route, path));
  return path;
}

function joinPath(route: Route, ids: Ids): string {
  const segments = route.segments.map((segment) => {
    if (segment.kind === "name") return segment.name;
    const id = ids[segment.parameter];
    if (id === undefined) throw new Error(`No id is known for ${segment.parameter}.`);
    return percentEncoded(id);
  });
  return `/${segments.join("/")}`;
}

/** The query of a request without its `?`; empty without options. Readable where a URL allows it. */
export function writeQuery(options: Options): string {
  return partsOf(options)
    .map(([name, text]) => `${name}=${encode(text)}`)
    .join("&");
}

function partsOf(options: Options): readonly (readonly [name: string, text: string])[] {
  const { select = [], filter, orderby, search, expand, top, skip, count } = options;
  const parts: (readonly [string, string | undefined])[] = [
    // Of a type without members nothing can be selected.
    ["$select", select.length === 0 ? undefined : select.join(",")],
    ["$filter", filter],
    ["$orderby", orderby],
    ["$search", search],
    ["$expand", expand?.map(expandText).join(",")],
    ["$top", top === undefined ? undefined : String(top)],
    ["$skip", skip === undefined ? undefined : String(skip)],
    ["$count", count === undefined ? undefined : "true"],
  ];
  return parts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
}

/** An expansion as OData text, with its options in parentheses. */
export function expandText({ name, levels, ...options }: Expand): string {
  const parts = partsOf(options).map(([option, text]) => `${option}=${text}`);
  if (levels !== undefined) parts.push(`$levels=${levels}`);
  return parts.length === 0 ? name : `${name}(${parts.join(";")})`;
}

/** The URL of a request at a service root, which may have a base path. `beside` is what its options need in the query. */
export function writeUrl(root: URL, ask: Ask, beside = ""): URL {
  if (ask.url !== undefined) return ask.url;
  const path = ask.path ?? writePath(ask.route, ask.ids);
  const own = [ask.query ?? writeQuery(ask.options), beside].filter((part) => part !== "").join("&");
  const query = withRequired(ask, own);
  return new URL(`${root.href.replace(/\/$/, "")}${path}${query === "" ? "" : `?${query}`}`);
}

// What leads to the route may be asked for without; a request that was read has them already.
function withRequired({ route, path, ids }: Ask, query: string): string {
  const own = route.query ?? [];
  const parent = path !== undefined && !path.replace(/\/$/, "").toLowerCase().endsWith(lastName(route));
  if (own.length === 0 || parent) return query;
  const written = new URLSearchParams(query);
  const lacking = own
    .filter(({ name }) => !written.has(name))
    .map(({ name, value }) => `${name}=${encode(ids[name] ?? value)}`);
  return [...lacking, query].filter((part) => part !== "").join("&");
}

function lastName({ segments }: Route): string {
  const last = segments.at(-1);
  return last?.kind === "name" ? `/${last.name.toLowerCase()}` : "";
}

const readable: Readonly<Record<string, string>> = { "%2C": ",", "%3A": ":", "%2F": "/", "%24": "$" };

function encode(text: string): string {
  return percentEncoded(text).replaceAll(/%(?:2C|3A|2F|24)/g, (code) => readable[code] ?? code);
}
