import type { ResourceType } from "../../specs/resource.ts";
import type { Place } from "../../specs/source.ts";
import type { PermissionName } from "../../specs/operation.ts";
import type { Fact, OperationFacts, RequestLine } from "../facts.ts";
import type { Gap } from "../gap.ts";
import type { PathStep } from "../metadata/walk-path.ts";
import { freshName, parameterName } from "../pages/operation/parameter-name.ts";
import type { ContractInput, RecordedExample } from "../sources.ts";
import { nestedFacts, optionFacts } from "./option-facts.ts";
import { permissionFacts } from "./permission-facts.ts";
import type { ExampleFacts } from "../../specs/documented-example.ts";
import { routeOfUrl } from "../pages/operation/route-of-url.ts";
import type { Named } from "../sources.ts";

type Walk = readonly PathStep[];

/** The facts of an operation that has no page, and the names of its permissions with their ids. */
export function factsOfPaths(
  input: ContractInput,
  walks: readonly Walk[],
): { readonly facts: OperationFacts; readonly names: readonly PermissionName[] } {
  const { document, content: model } = input.metadata;
  const placeOf = (walk: Walk): Place => ({ document, line: model.lines.get(walk.at(-1)?.target ?? "") ?? 1 });
  const requests = walks.map((walk): Fact<RequestLine> => {
    const { template, parameters } = templateOf(walk);
    const method = input.method ?? "GET";
    return {
      value: { method, written: template, template, parameters },
      origin: "metadata",
      at: placeOf(walk),
    };
  });
  const lines = requests.map(({ value }) => value);
  const [walk = []] = walks;
  const last = walk.at(-1);
  if (last === undefined) throw new Error("A contract needs a path.");
  const at = placeOf(walk);
  const gap = (kind: Gap["kind"], reason: string): Gap => ({ kind, at, reason });
  const options = optionFacts(model, last, at);
  const abilities = nestedFacts(model, last, at);
  const granted =
    input.permissions &&
    permissionFacts(
      input.permissions,
      lines.map(({ template }) => template),
    );
  const shown = input.examples && exampleFacts(input.examples, lines);
  const types = new Set(walks.map((one) => `${one.at(-1)?.type} ${one.at(-1)?.collection}`));
  if (types.size > 1) throw new Error(`The paths lead to different things: ${[...types].join(", ")}.`);
  const facts: OperationFacts = {
    kind: "operation",
    id: input.id ?? idOfPath(walk),
    title: { value: input.title ?? titleOfPath(walk), origin: "convention", at },
    namespace: { value: last.type.replace(/\.[^.]*$/, ""), origin: "metadata", at },
    requests,
    permissions: granted?.permissions ?? {},
    unasserted: granted?.unasserted ?? [],
    ...(granted === undefined ? {} : { pathPermissions: granted.pathPermissions }),
    roles: [],
    availability: {},
    queryOptions: options.supported,
    headers: [],
    ...(abilities.expandOptions === undefined ? {} : { abilities }),
    ...(model.types.get(last.type)?.kind === "entity"
      ? { returns: { value: { resource: last.type, collection: last.collection }, origin: "metadata", at } }
      : {}),
    examples: shown?.examples ?? [],
    gaps: [
      ...(options.unknown.length === 0
        ? []
        : [gap("no-query-options", `nothing is annotated of ${options.unknown.join(", ")}`)]),
      ...(granted === undefined ? [gap("no-permissions", "no permissions file was given")] : granted.gaps),
      gap("no-clouds", "metadata does not tell in which clouds there is an operation"),
      ...(mayLackAll(model.types.get(last.type))
        ? [gap("no-response", "metadata does not tell which members are sent without being selected: all are optional")]
        : []),
      ...((shown?.examples.length ?? 0) === 0 ? [gap("no-examples", "no example asks for the path")] : []),
      ...(shown?.gaps ?? []),
    ],
    errata: [],
  };
  return { facts, names: granted?.names ?? [] };
}

/** The template of a path as the metadata spells it; keys that have no telling name get that of their type, such as `workflowId`. */
function templateOf(steps: readonly PathStep[]): {
  readonly template: string;
  readonly parameters: readonly string[];
} {
  const parameters: string[] = [];
  const segments: string[] = [];
  for (const { kind, name, type } of steps) {
    if (kind !== "key") {
      segments.push(name);
      continue;
    }
    const written = parameterName(name);
    const telling = /^(id|key)$/i.test(written) ? `${lastOf(type)}Id` : written;
    const fresh = freshName(telling, segments.at(-1) ?? "", parameters);
    parameters.push(fresh);
    segments.push(`{${fresh}}`);
  }
  return { template: `/${segments.join("/")}`, parameters };
}

/** The id of an operation without a page: `list-` or `get-`, and the names of its path. */
function idOfPath(steps: readonly PathStep[]): string {
  const names = steps.filter(({ kind }) => kind !== "key").map(({ name }) => name.toLowerCase());
  return [verbOf(steps).toLowerCase(), ...names].join("-").replaceAll(/[^a-z0-9]+/g, "-");
}

/** The title of an operation without a page, such as `List runs`. */
function titleOfPath(steps: readonly PathStep[]): string {
  const last = steps.at(-1);
  const name = last?.kind === "key" ? lastOf(last.type) : (last?.name ?? "");
  return `${verbOf(steps)} ${name}`;
}

function verbOf(steps: readonly PathStep[]): "List" | "Get" {
  return steps.at(-1)?.collection === true ? "List" : "Get";
}

function lastOf(type: string): string {
  return type.split(".").at(-1) ?? type;
}

/** The examples that ask for one of the routes. Their places count entries of the list from 1, not lines. */
function exampleFacts(
  { document, content }: Named<readonly RecordedExample[]>,
  lines: readonly RequestLine[],
): { readonly examples: readonly ExampleFacts[]; readonly gaps: readonly Gap[] } {
  const asked = content.flatMap((entry, index) =>
    entry.method === "GET" && routeOfUrl(entry.url.replace(/\/(?=\?|$)/, ""), lines) !== undefined
      ? [{ entry, at: { document, line: index + 1 } }]
      : [],
  );
  const examples = asked.map(({ entry, at }, number): ExampleFacts => {
    const { body, status, headers = {} } = entry;
    const type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1];
    return {
      id: `example-${number + 1}`,
      summary: `Entry ${at.line} of ${document}`,
      section: `entry ${at.line}`,
      at,
      request: { method: entry.method, url: entry.url.replace(/\/(?=\?|$)/, ""), at },
      response: {
        status,
        mediaType: type?.split(";")[0]?.trim().toLowerCase(),
        body: typeof body === "string" ? body : body === undefined || body === null ? "" : JSON.stringify(body),
        at,
        bodyAt: at,
        // Nobody says which of them are shortened.
        shortened: false,
      },
    };
  });
  return {
    examples,
    gaps: asked.flatMap(({ entry, at }) =>
      typeof entry.body === "object" && entry.body !== null
        ? []
        : [{ kind: "invalid-json" as const, at, reason: `entry ${at.line} has no JSON object as its body` }],
    ),
  };
}

// Unless somebody said that all are sent.
function mayLackAll(type: ResourceType | undefined): boolean {
  return type?.kind !== "entity" || Object.values(type.properties).every(({ optional }) => optional === true);
}
