import { type Exchange, headerOf } from "../exchange.ts";
import { badRequest, type Refusal, Refused } from "../refusal.ts";
import { belongs } from "../routing/match-path.ts";
import type { Target } from "../routing/target.ts";
import { wholeNumber } from "./parse-names.ts";
import type { Options } from "./query-options.ts";
import type { QueryPair } from "./read-query.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Parses the system query options for a target. Throws `Refused` with 400 on whatever is malformed, unknown or given twice. */
export function readOptions(pairs: readonly QueryPair[], target: Target, ex: Exchange): Options {
  const options: Mutable<Options> = {};
  const seen = new Set<string>();
  const { stages } = ex;
  for (const { name, value } of pairs) {
    const option = stages.systemOption(name);
    if (option === "custom") continue;
    if (option === "unknown") throw badRequest("unknown-option", `The query option '${name}' is not known.`);
    if (seen.has(option)) throw badRequest("unknown-option", `The query option '${option}' stands twice.`);
    seen.add(option);
    switch (option) {
      case "$select":
        options.select = stages.parseSelect(value, target.type, ex);
        break;
      case "$expand":
        options.expand = stages.parseExpand(value, target.type, ex);
        break;
      case "$filter":
        options.filter = stages.parseFilter(value, target.type, ex);
        break;
      case "$orderby":
        options.orderby = stages.parseOrderby(value, target.type, ex);
        break;
      case "$top":
        options.top = wholeNumber(option, value);
        break;
      case "$skip":
        options.skip = wholeNumber(option, value);
        break;
      case "$count":
        options.count = value.toLowerCase() === "true";
        break;
      case "$skiptoken":
        options.offset = stages.readSkipToken(value);
        break;
      case "$deltatoken":
        if (value !== stages.deltaToken(ex)) throw badRequest("malformed-paging", "The delta token is not valid.");
        options.sinceThen = true;
        break;
      case "$search":
        options.search = stages.parseSearch(value, ex);
        break;
      case "$format":
        break;
    }
  }
  // A link to a later page may have them elsewhere.
  const unmet = stages.unmetNeed(seen, options, ex) ?? (seen.has("$skiptoken") ? undefined : stages.lacking(pairs, ex));
  if (unmet !== undefined) throw new Refused(unmet);
  return options;
}

/** A documented path may require parameters in its query, as a view of a calendar does for when it begins and ends. */
export function lacking(pairs: readonly QueryPair[], { operation, target }: Exchange): Refusal | undefined {
  const route = target === undefined ? undefined : operation?.routes.find((one) => belongs(target, one));
  const given = new Set(pairs.map(({ name }) => name.toLowerCase()));
  const absent = route?.query?.find(({ name }) => !given.has(name.toLowerCase()));
  if (absent === undefined) return undefined;
  const message = `The required parameter '${absent.name}' is not in the query.`;
  return { reason: "unmet-need", status: 400, code: "ErrorInvalidParameter", message };
}

/**
 * Advanced queries need a header, and most of them `$count=true`, where that is documented. A number alone needs no number
 * beside it, and an expansion cannot be counted: it is served as it is.
 */
export function unmetNeed(used: ReadonlySet<string>, { count }: Options, ex: Exchange): Refusal | undefined {
  if (used.has("$expand")) return undefined;
  const needed = (ex.operation?.neededHeaders ?? []).filter(({ beside }) => beside.some((option) => used.has(option)));
  const unmet = needed.find(
    ({ name, value, counted }) =>
      headerOf(ex.request, name.toLowerCase())?.trim().toLowerCase() !== value.toLowerCase() ||
      (counted && count !== true && ex.target?.counted !== true),
  );
  if (unmet === undefined) return undefined;
  const { name, value, counted, beside } = unmet;
  const options = beside.filter((option) => used.has(option)).join(", ");
  return {
    reason: "unmet-need",
    status: 400,
    code: "Request_UnsupportedQuery",
    message: `The request uses ${options}, which is only supported with the header ${name}: ${value}${counted ? " and $count=true" : ""}.`,
  };
}
