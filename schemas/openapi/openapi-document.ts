import type { OpenAPIV3_1 } from "openapi-types";
import type { Specs } from "../../specs/contract.ts";
import type { Example, Operation, Grant, PermissionTable } from "../../specs/operation.ts";
import type { JsonSchema } from "../shapes/edm.ts";
import { componentSchemas, errorSchemaName, reference } from "./component-schemas.ts";

const authority = "https://login.microsoftonline.com/common/oauth2/v2.0";

/** OAuth 2 with the documented permissions as scopes: one scheme for signed-in users, one for applications. */
function securitySchemes(operations: readonly Operation[]): object {
  const tables = operations.map(({ permissions }) => permissions);
  const scopes = (grants: readonly Grant[]): Readonly<Record<string, string>> =>
    Object.fromEntries(grants.flatMap(namesOf).map((name) => [name, `The permission ${name}`]));
  const delegated = scopes(
    tables.flatMap(({ delegatedWork, delegatedPersonal }) => [delegatedWork, delegatedPersonal]),
  );
  const application = scopes(tables.map((table) => table.application));
  const tokenUrl = `${authority}/token`;
  return {
    delegated: {
      type: "oauth2",
      description: "On behalf of a signed-in user.",
      flows: { authorizationCode: { authorizationUrl: `${authority}/authorize`, tokenUrl, scopes: delegated } },
    },
    application: {
      type: "oauth2",
      description: "Without a user.",
      flows: { clientCredentials: { tokenUrl, scopes: application } },
    },
  };
}

/** Who may ask: any single permission suffices. Where none is told by name, any token of the kind. */
function securityOf({ delegatedWork, delegatedPersonal, application }: PermissionTable): readonly object[] {
  return [
    ...alternatives("delegated", [delegatedWork, delegatedPersonal]),
    ...alternatives("application", [application]),
  ];
}

function alternatives(scheme: string, grants: readonly Grant[]): readonly object[] {
  const supported = grants.filter((grant) => grant.supported);
  const names = [...new Set(supported.flatMap(namesOf))];
  if (supported.length > 0 && names.length === 0) return [{ [scheme]: [] }];
  return names.map((name) => ({ [scheme]: [name] }));
}

function namesOf(grant: Grant): readonly string[] {
  return grant.supported ? [...grant.least, ...grant.higher] : [];
}

/** Two operations have paths that OpenAPI takes for one. The message names both. */
export class SamePathError extends Error {}

/**
 * One OpenAPI 3.1 document of operations, which refers to nothing outside of itself. Where `$select` is documented no member
 * is required, since OpenAPI cannot say what a selection leaves out. `root`: where alone they are served, in place of the clouds.
 * Throws {@link SamePathError}.
 */
export function openapiDocument({ operations, types }: Pick<Specs, "operations" | "types">, root?: string): object {
  const selects = operations.some(({ queryOptions }) => queryOptions.includes("$select"));
  const used = new Map<string, string>();
  const paths = operations.flatMap((operation) =>
    Object.entries(operation.document.paths ?? {}).map(([template, item]) => {
      const shape = template.replaceAll(/\{[^}]*\}/g, "{}").toLowerCase();
      const other = used.get(shape);
      if (other !== undefined) throw new SamePathError(`${other} and ${operation.id} both have the path ${template}.`);
      used.set(shape, operation.id);
      return [template, pathItem(operation, template, item)] as const;
    }),
  );
  const [first] = operations;
  return {
    openapi: "3.1.0",
    info: {
      title: operations.length === 1 ? (first?.title ?? "") : "Microsoft Graph operations",
      version: first?.document.info.version ?? "v1.0",
      description: "Made from documented contracts. Members that nobody documents are allowed.",
    },
    servers: root === undefined ? servers(operations) : [{ url: root, description: "The reference server" }],
    tags: [...new Set(operations.map(({ namespace }) => namespace))].map((name) => ({
      name,
      description: `Operations of ${name}`,
    })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: componentSchemas(
        types,
        operations.map(({ returns }) => returns.resource),
        !selects,
      ),
      securitySchemes: securitySchemes(operations),
    },
  };
}

function servers(operations: readonly Operation[]): readonly object[] {
  const roots = new Map(
    operations.flatMap((operation) => [...operation.roots].map(([cloud, url]) => [url, cloud] as const)),
  );
  return [...roots].map(([url, cloud]) => ({ url, description: `Cloud ${cloud}` }));
}

function pathItem(operation: Operation, template: string, item: OpenAPIV3_1.PathItemObject | undefined): object {
  const parameters = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    description: "A key, as text.",
    schema: { type: "string", minLength: 1 },
  }));
  const route = operation.routes.find((one) => one.template === template);
  const examples = operation.examples.filter((example) => example.route === route?.id);
  return {
    ...(parameters.length === 0 ? {} : { parameters }),
    get: {
      operationId: item?.get?.operationId ?? operation.id,
      summary: item?.get?.summary ?? operation.title,
      description: `${operation.title}, at ${template}.`,
      tags: [operation.namespace],
      security: securityOf(operation.permissions),
      ...(operation.queryOptions.length === 0 ? {} : { parameters: operation.queryOptions.map(optionParameter) }),
      responses: responses(operation, examples),
    },
  };
}

function responses({ returns, document }: Operation, examples: readonly Example[]): object {
  const written = Object.values(document.paths ?? {}).flatMap((item) => Object.keys(item?.get?.responses ?? {}));
  const statuses = new Set([
    ...written.filter((status) => /^2\d\d$/.test(status)),
    ...examples.map(({ status }) => String(status)),
  ]);
  const item = reference(returns.resource);
  const success: JsonSchema = returns.collection ? collectionOf(item) : entityOf(item);
  const found = [...(statuses.size === 0 ? ["200"] : statuses)].sort().map((status) => {
    const schema = status.startsWith("2") ? success : reference(errorSchemaName);
    return [status, { description: `The documented answer ${status}.`, content: contentOf(schema, status, examples) }];
  });
  const refused = { "application/json": { schema: reference(errorSchemaName) } };
  return Object.fromEntries([
    ...found,
    ["4XX", { description: "The request was refused.", content: refused }],
    ["5XX", { description: "The service failed.", content: refused }],
  ]);
}

function contentOf(schema: JsonSchema, status: string, all: readonly Example[]): object {
  const examples = all.filter((example) => String(example.status) === status);
  const mediaTypes = new Set(examples.map(({ mediaType }) => mediaType));
  return Object.fromEntries(
    [...(mediaTypes.size === 0 ? ["application/json"] : mediaTypes)].map((mediaType) => {
      const shown = examples.filter((example) => example.mediaType === mediaType);
      const named = shown.map(({ id, summary, body }) => [id, { summary, value: body }]);
      return [mediaType, { schema, ...(named.length === 0 ? {} : { examples: Object.fromEntries(named) }) }];
    }),
  );
}

function collectionOf(item: JsonSchema): JsonSchema {
  return {
    type: "object",
    required: ["value"],
    properties: {
      "@odata.context": { type: "string" },
      "@odata.count": { type: "integer" },
      "@odata.nextLink": { type: "string" },
      value: { type: "array", items: item },
    },
  };
}

function entityOf(item: JsonSchema): JsonSchema {
  return { allOf: [item, { type: "object", properties: { "@odata.context": { type: "string" } } }] };
}

const described: Readonly<Record<string, readonly [type: string, description: string]>> = {
  $select: ["string", "Members to return, joined by commas."],
  $expand: ["string", "Relationships whose entities are returned inline."],
  $filter: ["string", "A condition in OData syntax."],
  $orderby: ["string", "Members to sort by, each with asc or desc."],
  $search: ["string", "A search expression."],
  $count: ["boolean", "Whether the number of items is told."],
  $top: ["integer", "At most so many items."],
  $skip: ["integer", "So many items are left out at the start."],
};

/** A documented query option as a parameter of OpenAPI. */
function optionParameter(name: string): object {
  const [type = "string", description = "A documented query option."] = described[name] ?? [];
  return {
    name,
    in: "query",
    description,
    schema: { type, ...(type === "integer" ? { minimum: 0 } : {}) },
  };
}
