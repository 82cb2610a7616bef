import type { Ask } from "../../judging/answers/ask.ts";
import type { NeededHeader } from "../../specs/operation.ts";

/** What a request must have beside its query options. */
export interface NeededBeside {
  readonly headers: Readonly<Record<string, string>>;
  /** Of a query; empty where nothing is needed. */
  readonly query: string;
}

const nothing: NeededBeside = { headers: {}, query: "" };

/** Documented headers as a request has them. */
export function asHeaders(needed: readonly NeededHeader[]): Readonly<Record<string, string>> {
  return Object.fromEntries(needed.map(({ name, value }) => [name.toLowerCase(), value]));
}

/**
 * The documented headers that the options of a request need, and `$count=true` where that goes with one of them. Requests
 * that write something are left as they are.
 */
export function neededBeside({ options, method, query }: Ask, needed: readonly NeededHeader[] = []): NeededBeside {
  if (needed.length === 0 || method !== undefined) return nothing;
  const all = query === undefined ? usedOptions(options) : namesIn(query);
  // Counting is refused beside an expansion, so such a request is tried without.
  const isDeep = options.expand?.some(({ levels }) => levels !== undefined) === true;
  const used = isDeep ? ["$levels"] : all.includes("$expand") ? ["$expand"] : all;
  // What goes with $count=true, counting goes with as well, whatever else is asked for.
  const own = needed.filter(
    ({ beside, counted }) => beside.some((option) => used.includes(option)) || (counted && used.includes("$count")),
  );
  return {
    headers: asHeaders(own),
    query: own.some(({ counted }) => counted) && !all.includes("$count") ? "$count=true" : "",
  };
}

function namesIn(query: string): readonly string[] {
  return [...new URLSearchParams(query).keys()].map((name) => name.toLowerCase());
}

function usedOptions({ select, expand, filter, orderby, search, top, skip, count }: Ask["options"]): readonly string[] {
  return [
    ...(expand === undefined ? [] : ["$expand"]),
    ...(select === undefined ? [] : ["$select"]),
    ...(filter === undefined ? [] : ["$filter"]),
    ...(orderby === undefined ? [] : ["$orderby"]),
    ...(search === undefined ? [] : ["$search"]),
    ...(top === undefined ? [] : ["$top"]),
    ...(skip === undefined ? [] : ["$skip"]),
    ...(count === undefined ? [] : ["$count"]),
  ];
}
