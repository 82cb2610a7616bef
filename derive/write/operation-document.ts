import type { Fact, OperationFacts, QueryParameter, RequestLine, PermissionRow, PermissionType } from "../facts.ts";
import { contestedKeys, responsesOf } from "./examples-member.ts";
import { errataMember, Places, sourceOf, token } from "./places.ts";
import type { KnownNames } from "../sources.ts";
import { alternatesMember, type WrittenRoute, writtenRoutes } from "./routes.ts";

const types: readonly PermissionType[] = ["delegatedWork", "delegatedPersonal", "application"];

/**
 * The `x-permissions` of an operation document, or of one of its paths, whose JSON Pointer is `at`. Names that are published
 * elsewhere under others carry those as aliases.
 */
function permissionsMember(
  facts: Pick<OperationFacts, "id" | "permissions" | "unasserted" | "selfOnly" | "roles">,
  known: KnownNames,
  places: Places,
  at = "",
): Readonly<Record<string, unknown>> {
  const rows = types.map((type) => [type, facts.permissions[type]] as const);
  for (const [type, row] of rows) places.set(`${at}/x-permissions/${type}`, row);
  const names = [...new Set(rows.flatMap(([, row]) => (row === undefined ? [] : namesOf(row.value))))];
  const roles = facts.roles.flatMap(({ value }) => known.roles.find(({ name }) => name === value) ?? []);
  for (const [index, role] of facts.roles.entries()) places.set(`${at}/x-permissions/roles/${index}`, role);
  return {
    sources: [{ document: sourceOf(rows.find(([, row]) => row !== undefined)?.[1], facts.id), section: "Permissions" }],
    names: names.map((name) => permissionName(name, known)),
    ...Object.fromEntries(
      rows.map(([type, row]) => [type, row?.value === undefined ? { documented: false } : written(row.value)]),
    ),
    ...(facts.unasserted === undefined || facts.unasserted.length === 0
      ? {}
      : { unasserted: { permissions: facts.unasserted } }),
    ...(facts.selfOnly === undefined || facts.selfOnly.length === 0 ? {} : { selfOnly: facts.selfOnly }),
    roles: roles.map(({ name, templateId }) => ({ name, templateId, least: true })),
  };
}

function namesOf(row: PermissionRow): readonly string[] {
  return "least" in row ? [...row.least, ...row.higher] : [];
}

function permissionName(name: string, { permissions, withheld }: KnownNames): object {
  const { aliases = [], ...known } = permissions.find((one) => one.name === name) ?? { name };
  const withholds = withheld?.get(name);
  return { ...known, ...(aliases.length === 0 ? {} : { aliases }), ...(withholds === undefined ? {} : { withholds }) };
}

function written(row: PermissionRow): object {
  if ("least" in row) return { least: row.least, higher: row.higher };
  return "conditional" in row ? { conditional: row.conditional } : { supported: false };
}

/** The operation document that facts make, which lack nothing. `typeNames`: the types of the resource pages at hand, by page. */
export function operationDocument(
  facts: OperationFacts,
  known: KnownNames,
  typeNames: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  const places = new Places();
  const routes = writtenRoutes(facts.requests);
  const lines = routes.map(({ fact }) => fact.value);
  const options = facts.queryOptions ?? [];
  const parameters = [...new Set(lines.flatMap((line) => line.parameters))];
  const contested = contestedKeys(facts.examples, lines);
  places.set("/info/title", facts.title);
  places.set("/x-namespace", facts.namespace);
  places.set("/x-returns", facts.returns);
  for (const option of options) places.set(`/x-query-options/${option.value}`, option);
  for (const [cloud, fact] of Object.entries(facts.availability)) places.set(`/x-national-clouds/${cloud}`, fact);
  for (const { fact } of routes) places.set(`/paths/${token(fact.value.template)}`, fact);
  const document = {
    openapi: "3.1.0",
    info: { title: facts.title?.value, version: "v1.0" },
    "x-operation": facts.id,
    "x-namespace": facts.namespace?.value,
    "x-sources": source(facts, "page", facts.title?.origin === "convention" ? facts.returns : facts.title),
    "x-returns": returned(facts, typeNames),
    servers: servers(facts, known),
    "x-national-clouds": Object.fromEntries(
      Object.entries(facts.availability).map(([cloud, { value }]) => [
        cloud,
        { available: value, sources: source(facts, "national clouds") },
      ]),
    ),
    "x-permissions": permissionsMember(facts, known, places),
    "x-query-options": Object.fromEntries(
      options.map((option) => [option.value, { sources: source(facts, "Optional query parameters", option) }]),
    ),
    ...headersMember(facts, places),
    ...optionMembers(facts, places),
    ...(facts.returns?.value.collection === true ? abilitiesMembers(facts, places) : {}),
    ...(contested.length === 0
      ? {}
      : {
          "x-contested-keys": contested.map(({ parameter, example }) => ({
            parameter,
            sources: source(facts, example.replace("example-", "Example ")),
          })),
        }),
    ...alternatesMember(routes, (fact) => source(facts, "HTTP request", fact)),
    paths: Object.fromEntries(
      routes.map((route, at) => [
        route.fact.value.template,
        { ...pathItem(route, at, lines, facts), ...ownPermissions(route.fact.value, facts, known, places) },
      ]),
    ),
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
      parameters: Object.fromEntries([
        ...parameters.map((name) => [name, { name, in: "path", required: true, schema: { type: "string" } }]),
        ...options.map(({ value }) => [value.slice(1), { name: value, in: "query", schema: { type: "string" } }]),
      ]),
    },
  };
  return {
    ...document,
    ...(facts.errata.length === 0 ? {} : { "x-errata": errataMember(facts.errata) }),
    "x-places": places.all,
  };
}

// Without a member of its own, a path has the permissions of the operation.
function ownPermissions({ template }: RequestLine, facts: OperationFacts, known: KnownNames, places: Places): object {
  const own = facts.pathPermissions?.find(({ templates }) => templates.includes(template));
  if (own === undefined) return {};
  const { permissions, unasserted = [], selfOnly = [] } = own;
  const at = `/paths/${token(template)}`;
  return {
    "x-permissions": permissionsMember({ ...facts, permissions, unasserted, selfOnly }, known, places, at),
  };
}

function pathItem(
  { fact, route }: WrittenRoute,
  at: number,
  lines: readonly RequestLine[],
  facts: OperationFacts,
): object {
  const { value } = fact;
  return {
    ...(route === undefined ? { "x-unbound": value.unbound ?? "" } : { "x-route": route }),
    parameters: [...value.parameters.map(reference), ...(value.query ?? []).map(queryParameter)],
    get: {
      operationId: operationId(facts, at),
      summary: facts.title?.value,
      security: [{ bearer: [] }],
      parameters: (facts.queryOptions ?? []).map(({ value: option }) => reference(option.slice(1))),
      "x-sources": source(facts, "HTTP request", fact),
      responses: responsesOf(value, lines, facts),
    },
  };
}

// With the value that is sent: without it nobody is answered.
function queryParameter({ name, value }: QueryParameter): object {
  const shown = value === undefined ? {} : { example: value };
  return { name, in: "query", required: true, schema: { type: "string" }, ...shown };
}

// OpenAPI wants another id for each path.
function operationId({ title, id }: OperationFacts, at: number): string {
  const words = `${title?.value ?? id} ${at === 0 ? "" : at + 1}`.match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

// The page that describes a type knows its name best.
function returned({ returns }: OperationFacts, typeNames: ReadonlyMap<string, string>): object {
  const { page = "", resource = "", collection = false } = returns?.value ?? {};
  return { resource: typeNames.get(page) ?? resource, collection };
}

function servers({ availability }: OperationFacts, { roots }: KnownNames): readonly object[] {
  const named = [...roots].filter(([cloud]) => cloud === "global" || availability[cloud]?.value === true);
  return named.map(([cloud, url]) => ({ url, "x-cloud": cloud }));
}

function source({ id }: OperationFacts, section: string, fact?: Fact<unknown>): readonly object[] {
  const place = fact === undefined || fact.origin === "page" ? section : `line ${fact.at.line}`;
  return [{ document: sourceOf(fact, id), section: place }];
}

function reference(name: string): object {
  return { $ref: `#/components/parameters/${name}` };
}

/** The `x-request-headers` of an operation document; nothing where no query option needs a header. */
function headersMember({ id, neededHeaders = [] }: OperationFacts, places: Places): object {
  if (neededHeaders.length === 0) return {};
  const headers = neededHeaders.map((fact) => {
    const { name, value, beside, counted } = fact.value;
    places.set(`/x-request-headers/${token(name)}`, fact);
    const sources = [{ document: sourceOf(fact, id), section: "Request headers" }];
    return [name, { value, beside, ...(counted ? { counted: true } : {}), sources }] as const;
  });
  return { "x-request-headers": Object.fromEntries(headers) };
}

/** The members of an operation document on what is documented within its query options. */
function optionMembers({ id, gaps, abilities = {} }: OperationFacts, places: Places): object {
  const { selectPaths, expandOptions = new Map(), askedEntities = new Map() } = abilities;
  const section = "Examples";
  places.set("/x-select-paths", selectPaths);
  const unnamed = gaps.some(({ kind }) => kind === "unnamed-query-options") ? [{ document: id, section: "page" }] : [];
  const named = <T extends object>(pointer: string, facts: ReadonlyMap<string, Fact<T>>): object => {
    for (const [name, fact] of facts) places.set(`/${pointer}/${name}`, fact);
    const from = (fact: Fact<T>): readonly object[] => [{ document: sourceOf(fact, id), section }];
    const members = [...facts].map(([name, fact]) => [name, { ...fact.value, sources: from(fact) }]);
    return members.length === 0 ? {} : { [pointer]: Object.fromEntries(members) };
  };
  return {
    ...(unnamed.length === 0 ? {} : { "x-unnamed-options": { sources: unnamed } }),
    ...(selectPaths === undefined
      ? {}
      : {
          "x-select-paths": { paths: selectPaths.value, sources: [{ document: sourceOf(selectPaths, id), section }] },
        }),
    ...named("x-expand-options", expandOptions),
    ...named("x-asked-entities", askedEntities),
  };
}

/** The members of an operation document on what its collection can do beyond the query options. */
function abilitiesMembers({ id, abilities = {} }: OperationFacts, places: Places): object {
  const { searchable, countSegment, casts = [], pageSizePreference, bodyPreference, pageSize } = abilities;
  places.set("/x-search", searchable);
  places.set("/x-count-segment", countSegment);
  places.set("/x-casts", casts[0]);
  places.set("/x-page-size-preference", pageSizePreference);
  places.set("/x-body-preference", bodyPreference);
  places.set("/x-page-size", pageSize);
  const from = (fact: Fact<unknown> | undefined, section: string): readonly object[] => [
    { document: sourceOf(fact, id), section },
  ];
  const options = "Optional query parameters";
  const heard = (name: string, fact: Fact<true> | undefined): object =>
    fact === undefined ? {} : { [name]: { sources: from(fact, "Request headers") } };
  return {
    ...(searchable === undefined
      ? {}
      : { "x-search": { properties: searchable.value, sources: from(searchable, options) } }),
    ...(countSegment === undefined ? {} : { "x-count-segment": { sources: from(countSegment, "Examples") } }),
    ...(casts.length === 0
      ? {}
      : { "x-casts": { types: casts.map(({ value }) => value), sources: from(casts[0], "Examples") } }),
    ...heard("x-page-size-preference", pageSizePreference),
    ...heard("x-body-preference", bodyPreference),
    ...(pageSize === undefined ? {} : { "x-page-size": { ...pageSize.value, sources: from(pageSize, options) } }),
  };
}
