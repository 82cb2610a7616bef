import { decodePercent } from "../../../judging/contexts/path-pieces.ts";
import type { ExampleFacts } from "../../../specs/documented-example.ts";
import { exampleUrl } from "../../../specs/loading/example-url.ts";
import type { Abilities, Fact, RequestLine } from "../../facts.ts";
import { blocksIn, only, type Section } from "../sections.ts";
import { sentences } from "../page-words.ts";
import { routeOfUrl } from "./route-of-url.ts";
import { readShownOptions, type ShownQuery, shownQuery } from "./shown-options.ts";

/** What a page says and shows, in its {@link shownQueries} among others, that a collection can do beyond its query options. */
export function readAbilities(
  sections: readonly Section[],
  requests: readonly Fact<RequestLine>[],
  examples: readonly ExampleFacts[],
  queries: readonly ShownQuery[],
): Abilities {
  const lines = requests.map(({ value }) => value);
  const shown = examples.flatMap(shownUrl);
  const behind = shown.map(({ path, at }) => ({ ...behindRoute(path, lines), at }));
  const counted = behind.find(({ count, cast }) => count === true && cast === undefined);
  const casts = new Map<string, Fact<string>>();
  for (const { cast, at } of behind) {
    if (cast !== undefined && !casts.has(cast)) casts.set(cast, { value: cast, origin: "page", at });
  }
  const searchable = readSearchable(sections) ?? searchedIn(shown);
  const headers = only(blocksIn(sections, "headers"), "table").flatMap((table) => table.rows);
  const naming = (name: RegExp): Fact<true> | undefined => {
    const row = headers.find(({ cells }) => cells.some(({ text }) => name.test(text)));
    return row === undefined ? undefined : { value: true, origin: "page", at: row.at };
  };
  const preferred = naming(/odata\.maxpagesize/i);
  const bodies = naming(/outlook\.body-content-type/i);
  const pageSize = readPageSize(sections);
  return {
    ...readShownOptions(queries),
    ...(searchable === undefined ? {} : { searchable }),
    ...(counted === undefined ? {} : { countSegment: { value: true, origin: "page", at: counted.at } }),
    ...(casts.size === 0 ? {} : { casts: [...casts.values()] }),
    ...(preferred === undefined ? {} : { pageSizePreference: preferred }),
    ...(bodies === undefined ? {} : { bodyPreference: bodies }),
    ...(pageSize === undefined ? {} : { pageSize }),
  };
}

/** The queries of a page's examples that work, on its own paths, and of its request lines. */
export function shownQueries(
  requests: readonly Fact<RequestLine>[],
  examples: readonly ExampleFacts[],
): readonly ShownQuery[] {
  const lines = requests.map(({ value }) => value);
  const routed = examples
    .flatMap(shownUrl)
    .filter(({ path, works }) => works && routeOfUrl(decodePercent(path), lines) !== undefined);
  return [
    ...routed.map(({ url, at }) => shownQuery(url.search, at)),
    ...requests.flatMap(({ value: { written }, at }) => {
      const query = /\?(?![^{]*\}).*$/.exec(written)?.[0];
      return query === undefined ? [] : [shownQuery(query, at)];
    }),
  ];
}

function shownUrl({ request, response }: ExampleFacts): readonly {
  readonly path: string;
  readonly url: URL;
  readonly works: boolean;
  readonly at: Fact<string>["at"];
}[] {
  const url = exampleUrl(request.url);
  const works = response === undefined || response.status < 400;
  return url === undefined ? [] : [{ path: url.pathname, url, works, at: request.at }];
}

// What stands behind a documented path: a cast, and whether its items are counted.
function behindRoute(
  path: string,
  lines: readonly RequestLine[],
): { readonly cast?: string; readonly count?: true } | undefined {
  const [, plain = "", cast, count] =
    /^(.*?)(?:\/((?:[a-z]\w*\.)+[A-Za-z]\w*))?\/?(\/\$count)?$/i.exec(decodePercent(path)) ?? [];
  if ((cast === undefined && count === undefined) || routeOfUrl(plain, lines) === undefined) return undefined;
  return { ...(cast === undefined ? {} : { cast }), ...(count === undefined ? {} : { count: true }) };
}

function prose(sections: readonly Section[]): readonly { readonly text: string; readonly at: Fact<string>["at"] }[] {
  const told = sections.filter(({ kind }) => kind === "head" || kind === "query");
  return only(
    told.flatMap(({ blocks }) => blocks),
    "prose",
  ).flatMap(({ text, at }) => sentences(text).map((sentence) => ({ text: sentence, at })));
}

// Such as: You can use `$search` on the **displayName** and **description** properties.
function readSearchable(sections: readonly Section[]): Fact<readonly string[]> | undefined {
  for (const { text, at } of prose(sections)) {
    const list = /\$search\b[^.]*?\bon the ([\w\s,*`]+?) (?:property|properties|fields?)\b/i.exec(text)?.[1];
    const names = (list ?? "").split(/,|\band\b|\bor\b|\s/).map((name) => name.replaceAll(/[*`]/g, ""));
    const properties = [...new Set(names)].filter((name) => /^[a-z]\w+$/.test(name));
    if (properties.length > 0) return { value: properties, origin: "page", at };
  }
  return undefined;
}

function searchedIn(
  shown: readonly { readonly url: URL; readonly at: Fact<string>["at"] }[],
): Fact<readonly string[]> | undefined {
  const found = shown.flatMap(({ url, at }) =>
    [...(url.searchParams.get("$search") ?? "").matchAll(/["”]([a-z]\w+):/g)].map(([, name = ""]) => ({ name, at })),
  );
  const [first] = found;
  return first === undefined
    ? undefined
    : { value: [...new Set(found.map(({ name }) => name))], origin: "page", at: first.at };
}

// Such as: Maximum allowed `$top` value is 50. Or: within the range of 1 and 1000.
function readPageSize(sections: readonly Section[]): Abilities["pageSize"] {
  for (const { text, at } of prose(sections)) {
    const plain = text.replaceAll(/[`*]/g, "").replaceAll(/(\d),(\d{3})\b/g, "$1$2");
    if (!/\$top\b|\bpage size\b/i.test(plain)) continue;
    const [, most] =
      /\bmax(?:imum)?\b[^.\d]{0,60}?\b(?:is|of|to)\s+(\d+)/i.exec(plain) ??
      /\blimit of\s+(\d+)/i.exec(plain) ??
      /\brange of \d+ (?:and|to) (\d+)/i.exec(plain) ??
      [];
    if (most !== undefined && Number(most) > 0) return { value: { most: Number(most) }, origin: "page", at };
  }
  return undefined;
}
