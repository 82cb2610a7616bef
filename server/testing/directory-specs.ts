import type { Specs } from "../../specs/contract.ts";
import type { Example, Operation, Route, Segment } from "../../specs/operation.ts";
import type { Navigation, Property, ResourceType, StructuredType } from "../../specs/resource.ts";
import { showcaseSpecs } from "../../specs/loading/read-contracts.ts";
import { specs } from "./open-target.ts";

const text: Property = { type: "Edm.String", nullable: true };
const id: Property = { type: "Edm.String", nullable: false, key: true };

function entity(
  name: string,
  properties: Readonly<Record<string, Property>>,
  navigation: Readonly<Record<string, Navigation>> = {},
  base?: string,
): StructuredType {
  const own = { id, ...properties };
  return { kind: "entity", name, ...(base === undefined ? {} : { base }), properties: own, navigation, states: [] };
}

const contained = true as const;
const objects = { type: "Collection(x.directoryObject)" };
const types = [
  entity("x.directoryObject", {}),
  entity(
    "x.user",
    {
      displayName: text,
      city: text,
      age: { type: "Edm.Int32", nullable: true },
      born: { type: "Edm.Date", nullable: true },
      kind: { type: "x.kind", nullable: true },
      address: { type: "x.address", nullable: true },
      enabled: { type: "Edm.Boolean", nullable: false },
    },
    {
      memberOf: objects,
      manager: { type: "x.directoryObject" },
      messages: { type: "Collection(x.message)", contained },
      mailFolders: { type: "Collection(x.mailFolder)", contained },
    },
    "x.directoryObject",
  ),
  entity("x.group", { displayName: text }, { members: objects }, "x.directoryObject"),
  entity("x.message", { subject: text }),
  entity("x.mailFolder", { displayName: text }, { messages: { type: "Collection(x.message)", contained } }),
  { ...entity("x.address", {}), kind: "complex", properties: { street: text, city: text } } as const,
];

function route(template: string): Route {
  const segments = template
    .split("/")
    .slice(1)
    .map((part): Segment =>
      part.startsWith("{") ? { kind: "key", parameter: part.slice(1, -1) } : { kind: "name", name: part },
    );
  const parameters = segments.flatMap((segment) => (segment.kind === "key" ? [segment.parameter] : []));
  return { id: template, template, segments, parameters };
}

/** A contract of users, groups and mail, with these examples: an answer for each path. */
export function directorySpecs(examples: Readonly<Record<string, unknown>> = {}): Specs {
  const showcase = showcaseSpecs(specs);
  const [base] = showcase.operations;
  if (base === undefined) throw new Error("The showcase has no operation.");
  const shown = Object.entries(examples).map(([url, body]): readonly [string, Example] => {
    const template = url
      .replace(/^(\/\w+)\/[^/]+/, "$1/{id}")
      .replace(/^(\/[^/]+\/\{id\}\/\w+)\/[^/]+/, "$1/{innerId}");
    const answer = { status: 200, mediaType: "application/json", body, source: { document: "showcase", section: "x" } };
    return [template, { id: url, route: template, summary: url, request: { method: "GET", url }, ...answer }];
  });
  const operation = (template: string, resource: string, collection: boolean): Operation => ({
    ...base,
    id: template,
    returns: { resource, collection },
    routes: [route(template)],
    examples: shown.flatMap(([of, example]) => (of === template ? [example] : [])),
  });
  const kind = { kind: "enum", name: "x.kind", flags: false, unreplaced: [], alsoListed: [] } as const;
  return {
    ...showcase,
    types: new Map<string, ResourceType>([
      ...types.map((type) => [type.name, type] as const),
      ["x.kind", { ...kind, members: { member: 0, guest: 1 } }],
    ]),
    operations: [
      operation("/users", "x.user", true),
      operation("/users/{id}", "x.user", false),
      operation("/me", "x.user", false),
      operation("/groups", "x.group", true),
      operation("/groups/{id}/members", "x.directoryObject", true),
      operation("/users/{id}/memberOf", "x.directoryObject", true),
      operation("/users/{id}/manager", "x.directoryObject", false),
      operation("/users/{id}/messages", "x.message", true),
      operation("/users/{id}/mailFolders", "x.mailFolder", true),
      operation("/users/{id}/mailFolders/{innerId}/messages", "x.message", true),
    ],
  };
}
