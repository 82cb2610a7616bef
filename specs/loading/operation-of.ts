import type { OpenAPIV3_1 } from "openapi-types";

import type {
  AskedEntities,
  Cloud,
  Example,
  NeededHeader,
  NestedOptions,
  Operation,
  PermissionTable,
  Route,
  Segment,
  SuitedParents,
} from "../operation.ts";
import type { Source } from "../source.ts";
import { contextForm } from "./context-form.ts";
import { exampleUrl } from "./example-url.ts";
import { permissionTable, tableOfPath, type WrittenPermissions } from "./permission-table.ts";

interface WrittenExample {
  readonly summary: string;
  readonly value: unknown;
  readonly "x-request": { readonly method: string; readonly url: string };
  readonly "x-sources": readonly [Source, ...Source[]];
}
type WrittenResponse = { readonly content?: Record<string, { readonly examples?: Record<string, WrittenExample> }> };
type WrittenParameter = {
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly example?: unknown;
};
type WrittenPath = {
  readonly "x-route"?: string;
  readonly "x-contexts"?: readonly string[];
  readonly "x-permissions"?: WrittenPermissions;
  readonly parameters?: readonly WrittenParameter[];
  readonly get: { readonly responses: Record<string, WrittenResponse> };
};

type WrittenOperation = Omit<OpenAPIV3_1.Document, "servers" | "paths" | "components" | "webhooks"> & {
  readonly "x-operation": string;
  readonly "x-namespace": string;
  readonly "x-returns": Operation["returns"];
  readonly "x-permissions": WrittenPermissions;
  readonly "x-query-options": Record<string, unknown>;
  readonly "x-national-clouds": Record<Cloud, { readonly available: boolean }>;
  readonly "x-request-headers"?: Record<string, Omit<NeededHeader, "name" | "counted"> & { readonly counted?: true }>;
  readonly "x-search"?: { readonly properties: readonly string[] };
  readonly "x-word-search"?: { readonly properties: readonly string[] };
  readonly "x-select-paths"?: { readonly paths: readonly string[] };
  readonly "x-expand-options"?: Record<string, NestedOptions>;
  readonly "x-asked-entities"?: Record<string, AskedEntities>;
  readonly "x-count-segment"?: object;
  readonly "x-unnamed-options"?: object;
  readonly "x-parents"?: Record<string, SuitedParents>;
  readonly "x-partner"?: { readonly name: string };
  readonly "x-names-parents"?: Record<string, { readonly member: string }>;
  readonly "x-casts"?: { readonly types: readonly string[] };
  readonly "x-page-size-preference"?: object;
  readonly "x-body-preference"?: object;
  readonly "x-page-size"?: { readonly most: number };
  readonly "x-shown"?: { readonly members: readonly string[] };
  readonly "x-default"?: true;
  readonly "x-read-only"?: object;
  readonly "x-linked-changes"?: { readonly names: readonly string[] };
  readonly "x-well-known-keys"?: Record<string, { readonly names: readonly string[] }>;
  readonly "x-alternate-keys"?: Record<string, { readonly member: string }>;
  readonly "x-contested-keys"?: readonly { readonly parameter: string }[];
  readonly servers: readonly { readonly url: string; readonly "x-cloud": Cloud }[];
  readonly paths: Record<string, WrittenPath>;
};

/** The operation that a document describes, which holds to the schema of operation documents. */
export function operationOf(content: unknown): Operation {
  // The schema of operation documents holds, so the shape is known.
  const document = content as WrittenOperation;
  const permissions = permissionTable(document["x-permissions"]);
  const { "x-request-headers": headers } = document;
  return {
    id: document["x-operation"],
    title: document.info.title,
    namespace: document["x-namespace"],
    document: document as unknown as OpenAPIV3_1.Document,
    returns: document["x-returns"],
    byDefault: document["x-default"] ?? false,
    readOnly: document["x-read-only"] !== undefined,
    // A path without a route has parameters that are no keys: it is documented, but nobody can ask for it.
    routes: Object.entries(document.paths).flatMap(([template, path]) =>
      path["x-route"] === undefined ? [] : [route(path["x-route"], template, path, permissions)],
    ),
    permissions,
    queryOptions: Object.keys(document["x-query-options"]),
    ...(headers === undefined
      ? {}
      : {
          neededHeaders: Object.entries(headers).map(([name, { value, beside, counted = false }]) => ({
            name,
            value,
            beside,
            counted,
          })),
        }),
    ...abilities(document),
    roots: new Map(document.servers.map((server) => [server["x-cloud"], server.url])),
    availability: new Map(
      Object.entries(document["x-national-clouds"]).map(([cloud, { available }]) => [cloud as Cloud, available]),
    ),
    contestedKeys: (document["x-contested-keys"] ?? []).map(({ parameter }) => parameter),
    examples: Object.values(document.paths).flatMap((path) => examples(path, rootOf(document))),
  };
}

function abilities(document: WrittenOperation): Partial<Operation> {
  const { "x-search": search, "x-word-search": words, "x-casts": casts, "x-page-size": pageSize } = document;
  const { "x-select-paths": select, "x-expand-options": nested, "x-asked-entities": asked } = document;
  const { "x-shown": shown, "x-alternate-keys": alternates, "x-well-known-keys": wellKnown } = document;
  const { "x-linked-changes": linked } = document;
  return {
    ...(alternates === undefined ? {} : { alternateKeys: membersOf(alternates) }),
    ...(linked === undefined ? {} : { linkedChanges: linked.names }),
    ...(wellKnown === undefined
      ? {}
      : { wellKnownKeys: Object.fromEntries(Object.entries(wellKnown).map(([name, { names }]) => [name, names])) }),
    ...(shown === undefined ? {} : { shown: shown.members }),
    ...(select === undefined ? {} : { selectPaths: select.paths }),
    ...(nested === undefined
      ? {}
      : {
          expandOptions: new Map(
            Object.entries(nested).map(([name, { options, members, mostLevels }]) => [
              name,
              {
                options,
                ...(members === undefined ? {} : { members }),
                ...(mostLevels === undefined ? {} : { mostLevels }),
              },
            ]),
          ),
        }),
    ...(asked === undefined
      ? {}
      : {
          askedEntities: new Map(
            Object.entries(asked).map(([name, { quantifiers, members }]) => [name, { quantifiers, members }]),
          ),
        }),
    ...(search === undefined ? {} : { searchable: search.properties }),
    ...(words === undefined ? {} : { wordSearched: words.properties }),
    ...(document["x-count-segment"] === undefined ? {} : { countSegment: true }),
    ...(document["x-unnamed-options"] === undefined ? {} : { unnamedOptions: true }),
    ...(document["x-parents"] === undefined ? {} : { parents: document["x-parents"] }),
    ...(document["x-partner"] === undefined ? {} : { partner: document["x-partner"].name }),
    ...(document["x-names-parents"] === undefined ? {} : { namedParents: membersOf(document["x-names-parents"]) }),
    ...(casts === undefined ? {} : { casts: casts.types }),
    ...(document["x-page-size-preference"] === undefined ? {} : { pageSizePreference: true }),
    ...(document["x-body-preference"] === undefined ? {} : { bodyPreference: true }),
    ...(pageSize === undefined ? {} : { mostPerPage: pageSize.most }),
  };
}

function membersOf(named: Readonly<Record<string, { readonly member: string }>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(named).map(([name, { member }]) => [name, member]));
}

function route(
  id: string,
  template: string,
  { "x-contexts": contexts, "x-permissions": own, parameters = [] }: WrittenPath,
  permissions: PermissionTable,
): Route {
  const segments = template.split("/").slice(1).map(segment);
  const query = parameters.flatMap(({ name, in: place, required, example }) =>
    place === "query" && required === true && name !== undefined && typeof example === "string"
      ? [{ name, value: example }]
      : [],
  );
  const table = tableOfPath(template, own === undefined ? permissions : permissionTable(own));
  return {
    id,
    template,
    segments,
    parameters: segments.flatMap((s) => (s.kind === "key" ? [s.parameter] : [])),
    ...(query.length === 0 ? {} : { query }),
    ...(table === permissions ? {} : { permissions: table }),
    ...(contexts === undefined ? {} : { contexts: contexts.map(contextForm) }),
  };
}

function segment(text: string): Segment {
  const parameter = /^\{(.+)\}$/.exec(text)?.[1];
  return parameter === undefined ? { kind: "name", name: text } : { kind: "key", parameter };
}

function rootOf({ servers }: WrittenOperation): string | undefined {
  return (servers.find((server) => server["x-cloud"] === "global") ?? servers[0])?.url;
}

// A request that is no URL can be asked by nobody: its answer stays in the document alone.
function examples(path: WrittenPath, root: string | undefined): Example[] {
  const { "x-route": id } = path;
  if (id === undefined) return [];
  return Object.entries(path.get.responses).flatMap(([status, response]) =>
    Object.entries(response.content ?? {}).flatMap(([mediaType, content]) =>
      Object.entries(content.examples ?? {}).flatMap(([name, example]) => {
        const { method, url: written } = example["x-request"];
        const url = exampleUrl(written, root);
        if (url === undefined) return [];
        // One that was whole is kept as it is printed.
        const shown = /^https?:/i.test(written) ? written : url.href;
        return [
          {
            id: name,
            route: id,
            summary: example.summary,
            request: { method, url: shown },
            status: Number(status),
            mediaType,
            body: example.value,
            source: example["x-sources"][0],
          },
        ];
      }),
    ),
  );
}
