import { type ExampleFacts, isJson } from "../../../specs/documented-example.ts";
import { parseJson } from "../../../specs/loading/parse-json.ts";
import type { Fact, OperationFacts, RequestLine, NeededHeader } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import { type Page, type TableRow, pageId } from "../page.ts";
import { readNamespace, readTitle } from "../read-title.ts";
import { type Section, blocksIn, only } from "../sections.ts";
import { readAbilities, shownQueries } from "./read-abilities.ts";
import { readExamples } from "./read-examples.ts";
import { readPermissions } from "./read-permissions.ts";
import { readQueryOptions } from "./read-query-options.ts";
import { readRequests, settleRequests } from "./read-requests.ts";
import { readResponse } from "./read-response.ts";
import { routeOfUrl } from "./route-of-url.ts";
import type { Place } from "../../../specs/source.ts";
import type { Cloud } from "../../../specs/operation.ts";
import { sentences } from "../page-words.ts";

interface ReadHeaders {
  readonly headers: readonly Fact<string>[];
  readonly neededHeaders: readonly Fact<NeededHeader>[];
  readonly gaps: readonly Gap[];
}

// Every request has a token and takes JSON without being told so.
const always = /^(authorization|accept|content-type|content-length)$/i;

/** The request headers that a page lists, and those of them that some query options cannot do without. */
function readHeaders(sections: readonly Section[]): ReadHeaders {
  const rows = only(blocksIn(sections, "headers"), "table").flatMap((table) => table.rows);
  const headers: Fact<string>[] = [];
  const neededHeaders: Fact<NeededHeader>[] = [];
  const gaps: Gap[] = [];
  for (const row of rows) {
    const name = row.cells[0]?.text.replace(/:$/, "").trim() ?? "";
    if (!/^[A-Za-z][\w-]*$/.test(name)) continue;
    headers.push({ value: name, origin: "page", at: row.at });
    const text = textOf(row);
    if (always.test(name) || !/\brequired\b/i.test(text) || /\bnot required\b/i.test(text)) continue;
    const needed = neededHeader(name, text);
    if (needed === undefined)
      gaps.push({ kind: "required-header", at: row.at, reason: `${name}: "${text.slice(0, 120)}"` });
    else neededHeaders.push({ value: needed, origin: "page", at: row.at });
  }
  return { headers, neededHeaders, gaps };
}

function textOf({ cells }: TableRow): string {
  return cells
    .slice(1)
    .map(({ text }) => text)
    .join(" ")
    .trim();
}

// Such as `eventual. This header and $count are required when using $search, or in specific usage of $filter.`
function neededHeader(name: string, text: string): NeededHeader | undefined {
  const value = /^([\w-]+)\.(\s|$)/.exec(text)?.[1];
  const said = sentences(text).find((sentence) => /\brequired\b/i.test(sentence));
  const [before = "", after = ""] = said?.split(/\brequired\b/i) ?? [];
  const beside = [...new Set(after.toLowerCase().match(/\$(?:filter|orderby|search|expand|select|top|skip)\b/g) ?? [])];
  if (value === undefined || beside.length === 0) return undefined;
  return { name, value, beside, counted: /\$count\b/i.test(before) };
}

const columns: readonly (readonly [RegExp, Cloud])[] = [
  [/^global service/i, "global"],
  [/government l4/i, "us-gov-l4"],
  [/government l5/i, "us-gov-l5"],
  [/^china/i, "china"],
];

interface ReadAvailability {
  readonly availability: OperationFacts["availability"];
  readonly gaps: readonly Gap[];
}

/** In which national clouds a page says that the operation is available. */
function readAvailability(page: Page, sections: readonly Section[]): ReadAvailability {
  const blocks = blocksIn(sections, "head");
  const table = only(blocks, "table").find(({ head }) =>
    columns.every(([name]) => head.some((cell) => name.test(cell))),
  );
  const row = table?.rows[0];
  if (table !== undefined && row !== undefined) {
    const told = columns.flatMap(([name, cloud]) => {
      const cell = row.cells[table.head.findIndex((text) => name.test(text))]?.text.trim();
      const value = cell === "✅" ? true : cell === "❌" ? false : undefined;
      return value === undefined ? [] : [[cloud, { value, origin: "page" as const, at: row.at }] as const];
    });
    const gaps = told.length === columns.length ? [] : [lacking(row.at, "a cell is neither a check mark nor a cross")];
    return { availability: Object.fromEntries(told), gaps };
  }
  const include = only(blocks, "include").find(({ target }) => /cloud|global/i.test(target));
  if (table !== undefined)
    return { availability: {}, gaps: [lacking(table.at, "the check marks were lost in copying")] };
  if (include !== undefined)
    return { availability: {}, gaps: [lacking(include.at, `they stand in ${include.target}`)] };
  return { availability: {}, gaps: [lacking({ document: page.name, line: 1 }, "the page says nothing of them")] };
}

function lacking(at: Place, reason: string): Gap {
  return { kind: "no-clouds", at, reason };
}

/** All that an API reference page says of its operation, and what it lacks. */
export function readOperation(page: Page, sections: readonly Section[]): OperationFacts {
  const title = readTitle(page);
  const namespace = readNamespace(sections);
  const { requests: written, gaps: requestGaps } = readRequests(page, sections);
  const { availability, gaps: cloudGaps } = readAvailability(page, sections);
  const { status, returns, gaps: responseGaps, errata } = readResponse(page, sections, namespace?.value);
  const { examples, gaps: exampleReading } = readExamples(page, sections, title?.value ?? page.name);
  const { requests, gaps: settling } = settleRequests(written, examples);
  const queries = shownQueries(requests, examples);
  const { queryOptions, gaps: queryGaps } = readQueryOptions(page, sections, queries);
  const { permissions, selfOnly, pathPermissions, gaps: permissionGaps } = readPermissions(page, sections, requests);
  const { headers, neededHeaders, gaps: headerGaps } = readHeaders(sections);
  const abilities = readAbilities(sections, requests, examples, queries);
  const at = { document: page.name, line: 1 };
  const own: readonly Gap[] = [
    ...(title === undefined ? [{ kind: "no-title", at, reason: "the page has no first heading" } as const] : []),
    ...(namespace === undefined ? [{ kind: "no-namespace", at, reason: "no line says Namespace:" } as const] : []),
  ];
  return {
    kind: "operation",
    id: pageId(page.name),
    ...(title === undefined ? {} : { title }),
    ...(namespace === undefined ? {} : { namespace }),
    requests,
    permissions,
    ...(selfOnly === undefined ? {} : { selfOnly }),
    ...(pathPermissions === undefined ? {} : { pathPermissions }),
    roles: readRoles(sections),
    availability,
    ...(queryOptions === undefined ? {} : { queryOptions }),
    headers,
    ...(neededHeaders.length === 0 ? {} : { neededHeaders }),
    ...(Object.keys(abilities).length === 0 ? {} : { abilities }),
    ...(status === undefined ? {} : { status }),
    ...(returns === undefined ? {} : { returns }),
    examples,
    gaps: [
      ...own,
      ...requestGaps,
      ...settling,
      ...permissionGaps,
      ...cloudGaps,
      ...queryGaps,
      ...headerGaps,
      ...responseGaps,
      ...exampleReading,
      ...exampleGaps(examples, requests),
    ],
    errata,
  };
}

/** The directory roles that a page names as the least privileged ones for delegated access. */
function readRoles(sections: readonly Section[]): readonly Fact<string>[] {
  const prose = only(blocksIn(sections, "permissions"), "prose");
  return prose.flatMap(({ text, at }) => {
    const name = /(?:^|[.:]\s+)([A-Z][\w ]+?) is the least privileged role\b/.exec(text)?.[1];
    return name === undefined ? [] : [{ value: name, origin: "page" as const, at }];
  });
}

/** What is wrong with examples themselves: another request than the documented ones, or a body that is no JSON. */
function exampleGaps(examples: readonly ExampleFacts[], requests: readonly Fact<RequestLine>[]): readonly Gap[] {
  return examples.flatMap(({ id, request, response }) => {
    const lines = requests.map(({ value }) => value).filter(({ method }) => method === request.method);
    const gaps: Gap[] = [];
    if (lines.length === 0 || routeOfUrl(request.url, lines) === undefined) {
      gaps.push({ kind: "other-request", at: request.at, reason: `${id} asks ${request.method} ${request.url}` });
    }
    if (response === undefined || !isJson(response.mediaType, response.body)) return gaps;
    const json = parseJson(response.body);
    if (json.kind === "invalid") {
      const at = { ...response.bodyAt, line: response.bodyAt.line + json.line };
      gaps.push({ kind: "invalid-json", at, reason: `${id}: ${json.reason}` });
    }
    return gaps;
  });
}
