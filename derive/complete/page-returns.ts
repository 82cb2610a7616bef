import type { Erratum, Place } from "../../specs/source.ts";
import type { Fact, OperationFacts, Returned } from "../facts.ts";
import type { Gap } from "../gap.ts";
import { mergeQueryOptions } from "../merge/statement.ts";
import { inherits } from "../../specs/type-line.ts";
import type { MetadataModel } from "../metadata/read-metadata.ts";
import { type PathStep, walkPath } from "../metadata/walk-path.ts";
import { splitPath } from "../pages/operation/route-of-url.ts";
import { capabilitiesAt } from "../paths/option-facts.ts";
import type { Named } from "../sources.ts";

/** The paths of an operation as the metadata knows them; those that it does not have are gaps. */
export function walksOf(
  { requests }: OperationFacts,
  { document, content }: Named<MetadataModel>,
): { readonly walks: readonly (readonly PathStep[])[]; readonly gaps: readonly Gap[] } {
  const asked = requests.filter(({ value }) => value.method === "GET" && value.unbound === undefined);
  const found = asked.map(({ value, at }) => ({ value, at, walk: walkPath(content, splitPath(value.template)) }));
  return {
    walks: found.flatMap(({ walk }) => (typeof walk === "string" ? [] : [walk])),
    gaps: found.flatMap(({ walk, at }) =>
      typeof walk === "string" ? [{ kind: "not-in-metadata" as const, at, reason: `${document}: ${walk}` }] : [],
    ),
  };
}

/**
 * What a page's operation returns, beside where its paths lead in the metadata. The page is used, except for a type that
 * nobody describes: nothing could be judged by it. `described` tells whether pages or metadata have a type.
 */
export function pageReturns(
  { returns }: OperationFacts,
  walks: readonly (readonly PathStep[])[],
  { document, content }: Named<MetadataModel>,
  described: (name: string) => boolean,
): { readonly returns?: Fact<Returned>; readonly errata: readonly Erratum[] } {
  const last = walks[0]?.at(-1);
  if (last === undefined) return { ...(returns === undefined ? {} : { returns }), errata: [] };
  const at = lineOf(content, document, last);
  const told: Fact<Returned> = {
    value: { resource: last.type, collection: last.collection },
    origin: "metadata",
    at,
  };
  const entity = content.types.get(last.type)?.kind === "entity";
  if (returns === undefined) return entity ? { returns: told, errata: [] } : { errata: [] };
  const { resource, collection } = returns.value;
  const nobody = !described(resource) && described(last.type);
  const used = nobody ? { ...returns, value: { ...returns.value, resource: last.type } } : returns;
  const shown = (name: string, many: boolean): string => (many ? `Collection(${name})` : name);
  const [page, metadata] = [shown(resource, collection), shown(last.type, last.collection)];
  if (page === metadata || (collection === last.collection && inherits(content.types, resource, last.type))) {
    return { returns: used, errata: [] };
  }
  const about = "type of the response";
  return {
    returns: used,
    errata: nobody
      ? [{ about, stated: page, at: returns.at, used: shown(last.type, collection), usedAt: at }]
      : [{ about, stated: metadata, at, used: page, usedAt: returns.at }],
  };
}

/** Query options that a page documents and the metadata annotates as not supported. */
export function optionErrata(
  { queryOptions = [] }: OperationFacts,
  walks: readonly (readonly PathStep[])[],
  { document, content }: Named<MetadataModel>,
): readonly Erratum[] {
  const last = walks[0]?.at(-1);
  if (last === undefined) return [];
  const at = lineOf(content, document, last);
  const page = {
    value: queryOptions.map(({ value }) => value),
    at: (option?: string) => queryOptions.find(({ value }) => value === option)?.at ?? at,
  };
  return mergeQueryOptions(page, { value: capabilitiesAt(content, last), at: () => at }).errata;
}

function lineOf({ lines }: MetadataModel, document: string, { target, type }: PathStep): Place {
  return { document, line: lines.get(target) ?? lines.get(type) ?? 1 };
}
