import type { PermissionName } from "../../specs/operation.ts";
import { inherits } from "../../specs/type-line.ts";
import type { Fact, OperationFacts, RequestLine, ResourceFacts } from "../facts.ts";
import type { Gap } from "../gap.ts";
import type { MetadataModel } from "../metadata/read-metadata.ts";
import { type PathStep, walkPath } from "../metadata/walk-path.ts";
import { splitPath } from "../pages/operation/route-of-url.ts";
import { optionFacts } from "../paths/option-facts.ts";
import type { Sources } from "../sources.ts";
import { pagePermissions } from "./page-permissions.ts";
import { optionErrata, pageReturns, walksOf } from "./page-returns.ts";

export interface CompletedOperation {
  readonly facts: OperationFacts;
  /** Names of its permissions with what the permissions file adds. */
  readonly names: readonly PermissionName[];
  readonly walks: readonly (readonly PathStep[])[];
}

/** The facts of a page with what the other sources add. Contradictions are errata; what a source lacks is a gap. */
export function completeOperation(
  page: OperationFacts,
  { metadata, permissions }: Sources,
  known: {
    readonly permissions: readonly PermissionName[];
    readonly described: (name: string) => boolean;
    /** What the page of a type says of its members. */
    readonly resource?: (name: string) => ResourceFacts | undefined;
  },
): CompletedOperation {
  const bound = metadata && boundRequests(page, metadata.content);
  const facts = bound === undefined ? page : { ...page, requests: bound.requests, gaps: [...page.gaps, ...bound.gaps] };
  const followed = metadata && walksOf(facts, metadata);
  const walks = followed?.walks ?? [];
  const returned = metadata && pageReturns(facts, walks, metadata, known.described);
  const granted = permissions && pagePermissions(facts, permissions, known.permissions);
  const options = metadata === undefined ? [] : optionErrata(facts, walks, metadata);
  const unnamed = unnamedOptions(facts, known.resource, walks, metadata?.content);
  return {
    facts: {
      ...facts,
      ...(unnamed.length === 0 ? {} : { queryOptions: unnamed }),
      ...(returned?.returns === undefined ? {} : { returns: returned.returns }),
      ...(granted === undefined ? {} : guardedBy(granted)),
      gaps: [...facts.gaps, ...(followed?.gaps ?? []), ...(granted?.gaps ?? [])],
      errata: [...facts.errata, ...(returned?.errata ?? []), ...options, ...(granted?.errata ?? [])],
    },
    names: granted?.names ?? [],
    walks,
  };
}

/**
 * The query options of a page that says there are some and not which: those that the page of its type documents for members,
 * and those that the metadata says all of its paths support. What nobody says is not there.
 */
function unnamedOptions(
  { gaps, queryOptions, returns }: OperationFacts,
  resource: ((name: string) => ResourceFacts | undefined) | undefined,
  walks: readonly (readonly PathStep[])[],
  model: MetadataModel | undefined,
): readonly Fact<string>[] {
  const gap = gaps.find(({ kind }) => kind === "unnamed-query-options");
  if (gap === undefined || queryOptions !== undefined || returns === undefined) return [];
  const { collection, resource: name } = returns.value;
  const { properties = [], navigation = [] } = resource?.(name) ?? {};
  const [filtered] = properties.flatMap(({ filter }) => filter ?? []);
  const [ordered] = properties.flatMap(({ orderby }) => orderby ?? []);
  const [expanded] = navigation.flatMap(({ expand }) => expand ?? []);
  const fromPage = [
    ...(filtered === undefined || !collection ? [] : [{ ...filtered, value: "$filter" }]),
    ...(ordered === undefined || !collection ? [] : [{ ...ordered, value: "$orderby" }]),
    ...(expanded === undefined ? [] : [{ ...expanded, value: "$expand" }]),
  ];
  const ends = walks.flatMap((walk) => walk.at(-1) ?? []);
  const perPath = model === undefined ? [] : ends.map((step) => optionFacts(model, step, gap.at).supported);
  const [first = [], ...others] = perPath;
  const fromMetadata = first.filter(({ value }) => others.every((one) => one.some((other) => other.value === value)));
  return [...fromPage, ...fromMetadata.filter(({ value }) => !fromPage.some((one) => one.value === value))];
}

function guardedBy({ permissions, unasserted, selfOnly, pathPermissions }: ReturnType<typeof pagePermissions>) {
  return {
    permissions,
    ...(unasserted === undefined ? {} : { unasserted }),
    ...(selfOnly === undefined ? {} : { selfOnly }),
    ...(pathPermissions === undefined ? {} : { pathPermissions }),
  };
}

/**
 * The request lines as the metadata knows their paths: one whose placeholder stands where there is no key is unbound, and so
 * is one that leads to another type than the page says, to many in place of one where another line does not, or to one value of what
 * another line asks for.
 */
function boundRequests(
  { requests, returns }: OperationFacts,
  model: MetadataModel,
): { readonly requests: readonly Fact<RequestLine>[]; readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = [];
  const ends = requests.map(({ value }): PathStep | string | undefined => {
    if (value.method !== "GET" || value.unbound !== undefined) return undefined;
    const walk = walkPath(model, splitPath(value.template));
    return typeof walk === "string" ? walk : walk.at(-1);
  });
  const leads = ends.map((end): "there" | "to one or many" | "elsewhere" | undefined => {
    if (end === undefined || typeof end === "string" || returns === undefined) return undefined;
    const { resource, collection } = returns.value;
    const related = inherits(model.types, resource, end.type) || inherits(model.types, end.type, resource);
    if (related) return end.collection === collection ? "there" : "to one or many";
    // A type that the metadata does not have may be one of its own under another name.
    return model.types.has(resource) ? "elsewhere" : undefined;
  });
  const templates = new Set(requests.map(({ value }) => value.template));
  const bound = requests.map((fact, at): Fact<RequestLine> => {
    const end = ends[at];
    const unbind = (kind: Gap["kind"], unbound: string): Fact<RequestLine> => {
      gaps.push({ kind, at: fact.at, reason: `${fact.value.written}: ${unbound}` });
      return { ...fact, value: { ...fact.value, unbound } };
    };
    if (typeof end === "string") return end.startsWith("{") ? unbind("unbound-request", end) : fact;
    // Where one line asks for something, what asks for one of its values does not ask for the same.
    const { template } = fact.value;
    const isValue =
      end?.kind === "member" && !end.navigation && templates.has(template.slice(0, template.lastIndexOf("/")));
    if (isValue) return unbind("other-return", `it returns the value of ${end.name} alone`);
    const isOther = leads[at] === "elsewhere" || (leads[at] === "to one or many" && leads.includes("there"));
    if (end === undefined || !isOther) return fact;
    return unbind("other-return", `it returns ${end.collection ? `Collection(${end.type})` : end.type}`);
  });
  return { requests: bound, gaps };
}
