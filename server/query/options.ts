import type { Exchange } from "../exchange.ts";
import { badRequest } from "../refusal.ts";
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
  return options;
}
