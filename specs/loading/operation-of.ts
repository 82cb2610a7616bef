import type { OpenAPIV3_1 } from "openapi-types";

import type { Cloud, Example, Grant, Operation, PermissionTable, Route, Segment } from "../operation.ts";
import type { Source } from "../source.ts";
import { contextForm } from "./context-form.ts";

interface WrittenPermissions {
  readonly names: readonly (Omit<PermissionTable["names"][number], "aliases"> & {
    readonly aliases?: readonly string[];
  })[];
  readonly delegatedWork: WrittenGrant;
  readonly delegatedPersonal: WrittenGrant;
  readonly application: WrittenGrant;
  readonly roles: PermissionTable["roles"];
  readonly unasserted?: Partial<PermissionTable["unasserted"]>;
}
type WrittenGrant =
  | { readonly least: readonly string[]; readonly higher: readonly string[] }
  | { readonly supported: false }
  | { readonly conditional: string }
  | { readonly documented: false };

interface WrittenExample {
  readonly summary: string;
  readonly value: unknown;
  readonly "x-request": { readonly method: string; readonly url: string };
  readonly "x-sources": readonly [Source, ...Source[]];
}
type WrittenResponse = { readonly content?: Record<string, { readonly examples?: Record<string, WrittenExample> }> };
type WrittenPath = {
  readonly "x-route"?: string;
  readonly "x-contexts"?: readonly string[];
  readonly get: { readonly responses: Record<string, WrittenResponse> };
};

type WrittenOperation = Omit<OpenAPIV3_1.Document, "servers" | "paths" | "components" | "webhooks"> & {
  readonly "x-operation": string;
  readonly "x-namespace": string;
  readonly "x-returns": Operation["returns"];
  readonly "x-permissions": WrittenPermissions;
  readonly "x-query-options": Record<string, unknown>;
  readonly "x-national-clouds": Record<Cloud, { readonly available: boolean }>;
  readonly "x-default"?: true;
  readonly "x-read-only"?: object;
  readonly "x-contested-keys"?: readonly { readonly parameter: string }[];
  readonly servers: readonly { readonly url: string; readonly "x-cloud": Cloud }[];
  readonly paths: Record<string, WrittenPath>;
};

/** The operation that a document describes, which holds to the schema of operation documents. */
export function operationOf(content: unknown): Operation {
  // The schema of operation documents holds, so the shape is known.
  const document = content as WrittenOperation;
  return {
    id: document["x-operation"],
    title: document.info.title,
    namespace: document["x-namespace"],
    document: document as unknown as OpenAPIV3_1.Document,
    returns: document["x-returns"],
    byDefault: document["x-default"] ?? false,
    readOnly: document["x-read-only"] !== undefined,
    // A path without a route has parameters that are no keys: it is documented, but nobody can ask for it.
    routes: Object.entries(document.paths).flatMap(([template, { "x-route": id, "x-contexts": contexts }]) =>
      id === undefined ? [] : [route(id, template, contexts)],
    ),
    permissions: permissionTable(document["x-permissions"]),
    queryOptions: Object.keys(document["x-query-options"]),
    roots: new Map(document.servers.map((server) => [server["x-cloud"], server.url])),
    availability: new Map(
      Object.entries(document["x-national-clouds"]).map(([cloud, { available }]) => [cloud as Cloud, available]),
    ),
    contestedKeys: (document["x-contested-keys"] ?? []).map(({ parameter }) => parameter),
    examples: Object.values(document.paths).flatMap(examples),
  };
}

function route(id: string, template: string, contexts: readonly string[] | undefined): Route {
  const segments = template.split("/").slice(1).map(segment);
  return {
    id,
    template,
    segments,
    parameters: segments.flatMap((s) => (s.kind === "key" ? [s.parameter] : [])),
    ...(contexts === undefined ? {} : { contexts: contexts.map(contextForm) }),
  };
}

function segment(text: string): Segment {
  const parameter = /^\{(.+)\}$/.exec(text)?.[1];
  return parameter === undefined ? { kind: "name", name: text } : { kind: "key", parameter };
}

function permissionTable(written: WrittenPermissions): PermissionTable {
  return {
    names: written.names.map((name) => ({ ...name, aliases: name.aliases ?? [] })),
    delegatedWork: grant(written.delegatedWork),
    delegatedPersonal: grant(written.delegatedPersonal),
    application: grant(written.application),
    roles: written.roles,
    unasserted: { permissions: written.unasserted?.permissions ?? [], roles: written.unasserted?.roles ?? [] },
  };
}

// Permissions that are not told, or that hold under conditions, let nothing be said of any single permission.
function grant(written: WrittenGrant): Grant {
  if ("supported" in written) return { supported: false };
  return "least" in written ? { supported: true, ...written } : { supported: true, least: [], higher: [] };
}

function examples(path: WrittenPath): Example[] {
  const { "x-route": id } = path;
  if (id === undefined) return [];
  return Object.entries(path.get.responses).flatMap(([status, response]) =>
    Object.entries(response.content ?? {}).flatMap(([mediaType, content]) =>
      Object.entries(content.examples ?? {}).map(([name, example]) => ({
        id: name,
        route: id,
        summary: example.summary,
        request: example["x-request"],
        status: Number(status),
        mediaType,
        body: example.value,
        source: example["x-sources"][0],
      })),
    ),
  );
}
