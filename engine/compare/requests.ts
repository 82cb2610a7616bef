import fc from "fast-check";

import type { Answer } from "../../judging/answers/answer.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { printOrder } from "../../judging/oracle/order.ts";
import { printFilter } from "../../judging/oracle/print.ts";
import { comparableKind, orderable } from "../../judging/values/comparable.ts";
import { expandable, keyMembers, structuralMembers } from "../../judging/values/documented-members.ts";
import { earlierMembers } from "../../judging/values/enum-pairs.ts";
import type { Probe } from "../asking/probe.ts";
import { keysInParentheses, otherCasings, trailingSlash } from "../asking/spellings.ts";
import { malformedFilterAsks, unknownIdAsks, unknownSelectAsk } from "../builders/refusals.ts";
import { nestedSelections, projectionDeck, projections } from "../drawing/projections.ts";
import { singleOrders } from "../drawing/orders.ts";
import { sampleFilter, sampleOrder } from "../drawing/samples.ts";
import { mustComparisons } from "../drawing/trees.ts";
import { strangers } from "../drawing/unknown-ids.ts";
import { writeQuery } from "../urls/write-url.ts";

/** A request that both targets get, each with its own ids. */
export interface ComparedRequest {
  readonly label: string;
  /** What is tried, where it is more than reading with options; as the subject of a sentence. */
  readonly tries?: string;
  readonly ask: Ask;
}

const drawnProjections = 4;
const drawnFilters = 40;
const instants = ["1900-01-01T00:00:00Z", "2024-01-01T00:00:00Z"];

/**
 * The requests for a route, the same for every target but for the ids: they are made of the contract and the seed alone, and
 * of `drawn` filters.
 */
export function comparedRequests(probe: Probe, ids: Ids, drawn: readonly string[]): readonly ComparedRequest[] {
  const { contract, draws } = probe;
  const selects = [
    ...projectionDeck(probe),
    ...fc.sample(projections(contract), { seed: draws.seed, numRuns: drawnProjections }),
  ];
  const expands = [...expandable(contract, "must"), ...expandable(contract, "should")].map((name) => ({ name }));
  const [select = [], filter, orderby] = [selects.at(-1), sampleFilter(contract), sampleOrder(contract)];
  const options: readonly Options[] = [
    {},
    ...selects.map((names) => ({ select: names })),
    ...[...filters(probe), ...drawn].map((text) => ({ filter: text })),
    ...singleOrders(orderable(contract), [undefined, "desc"]).map((keys) => ({ orderby: printOrder(keys) })),
    ...[...expands, ...nestedSelections(contract)].map((expand) => ({ expand: [expand] })),
    ...(filter === undefined ? [] : [{ select, filter }]),
    ...(orderby === undefined ? [] : [{ select: [...new Set([...select, orderby])], orderby }]),
    ...(filter === undefined || orderby === undefined ? [] : [{ filter, orderby: `${orderby} desc` }]),
    { filter: "noSuchMember eq 'x'" },
    { orderby: "noSuchMember" },
    { expand: [{ name: "noSuchMember" }] },
  ];
  const unique = new Map(options.map((one) => [writeQuery(one), one]));
  const asks = (list: readonly Ask[], tries?: string): readonly ComparedRequest[] =>
    list.map((ask) => ({ label: label(ask.options), ask, ...(tries === undefined ? {} : { tries }) }));
  const named = (what: string, list: readonly Ask[], tries = `a request for ${what}`): readonly ComparedRequest[] =>
    list.map((ask, at) => ({ label: list.length > 1 ? `${what} ${at + 1}` : what, tries, ask }));
  return [
    ...asks([...unique.values()].map((one) => probe.request(ids, one))),
    ...asks([unknownSelectAsk(probe, ids)], "a $select of an unknown name"),
    ...asks(malformedFilterAsks(probe, ids), "a $filter that cannot be read"),
    ...named("an unknown id", unknownIdAsks(probe, ids)),
    ...named("no token", [probe.request(ids, {}, { asker: "anonymous" })], "a request without a token"),
    ...named(
      "a token without the permission",
      probe.has("unrelated") ? [probe.request(ids, {}, { asker: "unrelated" })] : [],
      "a request with a token that lacks the permission",
    ),
    ...named("segments in other letter case", otherCasings(probe, ids), "a path in other letter case"),
    ...named("keys in parentheses", [keysInParentheses(probe, ids)], "a path with its keys in parentheses"),
    ...named("a slash at the end", [trailingSlash(probe, ids)], "a path with a slash at its end"),
    ...named("no metadata", [probe.request(ids, {}, { headers: { accept: "application/json;odata.metadata=none" } })]),
  ];
}

function label(options: Options): string {
  const query = decodeURIComponent(writeQuery(options));
  return query === "" ? "the plain listing" : query;
}

// Values that stand in the contract, not in somebody's data.
function filters({ contract }: Probe): readonly string[] {
  return structuralMembers(contract).flatMap(([name, property]) => {
    const { filter = [], nullable } = property;
    const nulls = nullable && filter.includes("eq") ? [`${name} eq null`, `${name} ne null`] : [];
    switch (comparableKind(property, contract)) {
      case "datetime":
        return [...nulls, ...filter.flatMap((operator) => instants.map((instant) => `${name} ${operator} ${instant}`))];
      case "enum":
        return earlierMembers(contract.types.get(property.type)).flatMap((value) =>
          filter.map((operator) => `${name} ${operator} '${value}'`),
        );
      case "text":
        return keyMembers(contract).includes(name) ? strangers.slice(0, 1).map((id) => `${name} eq '${id}'`) : nulls;
      case "boolean":
        return [...nulls, ...filter.map((operator) => `${name} ${operator} true`)];
      case "date":
      case "duration":
      case "flags":
      case "guid":
      case "number":
      case "time":
      case undefined:
        return nulls;
    }
  });
}

/** Filters on values that occur in an answer, for targets that hold the same data. */
export function dataFilters({ contract, draws }: Probe, listing: Answer): readonly string[] {
  const found = mustComparisons(itemsOf(listing, contract) ?? [], contract);
  const some = fc.shuffledSubarray([...found], {
    minLength: Math.min(drawnFilters, found.length),
    maxLength: Math.min(drawnFilters, found.length),
  });
  return fc.sample(some, { seed: draws.seed, numRuns: 1 }).flat().map(printFilter);
}
