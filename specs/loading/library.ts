import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Specs } from "../contract.ts";
import type { Grant, Operation } from "../operation.ts";
import type { ResourceType } from "../resource.ts";
import type { SourceDocument } from "../source.ts";
import { documentsOf } from "../origins.ts";
import { listedOperation, type ListedOperation, unlisted } from "./compiled.ts";
import { packageRoot } from "./package-root.ts";
import { amongThemselves, typesAround } from "./types-around.ts";

/** What is known of an operation of the library without reading its contract. */
export interface LibraryEntry {
  /** `users/list-messages`: the family, and the name in it. */
  readonly id: string;
  readonly title: string;
  readonly returns: Operation["returns"];
  readonly routes: readonly string[];
  readonly options: readonly string[];
  readonly permissions: Readonly<Record<"delegatedWork" | "application", Grant>>;
  /** Permissions beside those: of single routes, and such as may do where none is documented; absent where there are none. */
  readonly otherPermissions?: readonly string[];
  /** Template ids of the directory roles that a user must have one of; absent where none is needed. */
  readonly roles?: readonly string[];
  /** By route, the query that every request on it must have. */
  readonly queries?: Readonly<Record<string, string>>;
  /** Lines of the file of types. */
  readonly types: readonly number[];
}

/** What an index says of an operation, but for its types. */
export function entryOf({ id, title, returns, routes, queryOptions, permissions }: Operation): LibraryEntry {
  const roles = permissions.roles.map(({ templateId }) => templateId);
  const tables = routes.flatMap((route) => route.permissions ?? []);
  const ofRoutes = tables.flatMap(({ names }) => names.map(({ name }) => name));
  const others = [...new Set([...ofRoutes, ...permissions.unasserted.permissions])];
  const queries = routes.flatMap(({ template, query = [] }): (readonly [string, string])[] => {
    const written = new URLSearchParams(query.map(({ name, value }): [string, string] => [name, value]));
    return query.length === 0 ? [] : [[template, written.toString()]];
  });
  return {
    id,
    title,
    returns,
    routes: routes.map(({ template }) => template),
    options: queryOptions,
    permissions: { delegatedWork: permissions.delegatedWork, application: permissions.application },
    ...(others.length === 0 ? {} : { otherPermissions: others }),
    ...(roles.length === 0 ? {} : { roles }),
    ...(queries.length === 0 ? {} : { queries: Object.fromEntries(queries) }),
    types: [],
  };
}

interface FamilyFile {
  readonly operations: readonly ListedOperation[];
  readonly sources: readonly (readonly [string, SourceDocument])[];
}

const home = join(packageRoot, "dist", "specs", "library");
let index: readonly LibraryEntry[] | undefined;

/** The family of an operation: what stands before its name. Those of the first contracts have none in their ids. */
export function familyOf(id: string): string {
  return id.includes("/") ? (id.split("/")[0] ?? "") : "lifecycle-workflows";
}

/** All operations of the library; none where no build has compiled it. Only their index is read. */
export function libraryEntries(): readonly LibraryEntry[] {
  const file = join(home, "index.json");
  // Only libraryFiles makes these files, from contracts that were checked.
  return (index ??= existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as readonly LibraryEntry[]) : []);
}

/** The specs with operations of the library beside their own, and the types that their answers may hold. Nothing else is read. */
export function withLibrary(specs: Specs, entries: readonly LibraryEntry[]): Specs {
  if (entries.length === 0) return specs;
  const wanted = new Set(entries.map(({ id }) => id));
  const families = [...new Set(entries.map(({ id }) => familyOf(id)))].map(readFamily);
  const lines = readFileSync(join(home, "types.ndjson"), "utf8").split("\n");
  const numbers = [...new Set(entries.flatMap(({ types }) => types))].sort((a, b) => a - b);
  const types = numbers.map((line) => JSON.parse(lines[line] ?? "null") as ResourceType);
  return {
    ...specs,
    operations: [
      ...specs.operations,
      ...families.flatMap(({ operations }) => operations.filter(({ id }) => wanted.has(id)).map(unlisted)),
    ],
    types: new Map([...specs.types, ...amongThemselves(types, new Set(specs.types.keys()))]),
    // What was described for the others alone stays theirs.
    typesOf: new Map(specs.operations.map(({ id }) => [id, specs.types])),
    sources: new Map([...specs.sources, ...families.flatMap(({ sources }) => sources)]),
  };
}

function readFamily(name: string): FamilyFile {
  return JSON.parse(readFileSync(join(home, `${name}.json`), "utf8")) as FamilyFile;
}

/** The library as files of which a start reads only what is asked for: an index, the types, a line each, and its families. */
export function libraryFiles({ operations, types, sources }: Specs): ReadonlyMap<string, string> {
  const names = [...types.keys()];
  const at = new Map(names.map((name, line) => [name, line]));
  const entries = operations.map((operation): LibraryEntry => ({
    ...entryOf(operation),
    types: typesAround(types, [operation.returns.resource]).flatMap((name) => at.get(name) ?? []),
  }));
  const families = [...new Set(operations.map(({ id }) => familyOf(id)))].map((family): [string, string] => {
    const own = operations.filter(({ id }) => familyOf(id) === family);
    const used = new Set(own.flatMap((operation) => [...documentsOf(operation), ...documentsOf(operation, true)]));
    const file: FamilyFile = {
      operations: own.map((operation) => listedOperation(withoutText(operation))),
      sources: [...sources].filter(([id]) => used.has(id)),
    };
    return [`${family}.json`, JSON.stringify(file)];
  });
  return new Map([
    ["index.json", JSON.stringify(entries)],
    ["types.ndjson", names.map((name) => JSON.stringify(withoutOrigins(types.get(name)))).join("\n")],
    ...families,
  ]);
}

// Where each fact of a type stands is for whoever reads the documents.
function withoutOrigins(type: ResourceType | undefined): object {
  const unread = ["places", "sources", "note"];
  return Object.fromEntries(Object.entries(type ?? {}).filter(([name]) => !unread.includes(name)));
}

// Of a document only what nothing else tells.
function withoutText(operation: Operation): Operation {
  const { "x-permissions": permissions, ...document } = operation.document as Operation["document"] & {
    readonly "x-permissions"?: { readonly sources?: unknown };
  };
  const kept = ["openapi", "info", "x-sources", "x-places", "x-errata"];
  const paths = Object.entries(document.paths ?? {}).map(([template, path]) => {
    const { operationId, responses } = path?.get ?? {};
    return [template, { get: { operationId, responses } }];
  });
  return {
    ...operation,
    document: {
      ...Object.fromEntries(Object.entries(document).filter(([name]) => kept.includes(name))),
      "x-permissions": { sources: permissions?.sources },
      paths: Object.fromEntries(paths) as Operation["document"]["paths"],
    } as unknown as Operation["document"],
  };
}
