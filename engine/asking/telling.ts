import { type Answer, bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
import { isCapitalGuid } from "../../judging/values/collation.ts";
import { membersOf } from "../../judging/values/members.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route, SuitedParents } from "../../specs/operation.ts";

const mostBindings = 5;

/** Orders listings by what they can tell: the one with the most variety first, then those that add to it. */
export function choose(listings: readonly Answer[], contract: Contract, quick: boolean): readonly Ids[] {
  const rest = listings.map((answer) => ({ answer, features: featuresOf(answer, contract) }));
  const seen = new Set<string>();
  const chosen: Ids[] = [];
  while (rest.length > 0 && chosen.length < (quick ? 1 : mostBindings)) {
    const gain = (features: ReadonlySet<string>): number => [...features].filter((f) => !seen.has(f)).length;
    let best = 0;
    for (const [at, { features }] of rest.entries()) {
      if (gain(features) > gain(rest[best]?.features ?? new Set())) best = at;
    }
    const [next] = rest.splice(best, 1);
    if (next === undefined || (chosen.length > 0 && gain(next.features) === 0)) break;
    for (const feature of next.features) seen.add(feature);
    chosen.push(next.answer.ask.ids);
  }
  return chosen;
}

// What a requirement could bite on: each member set and null, each short value without digits, each type, how many items.
function featuresOf(answer: Answer, contract: Contract): ReadonlySet<string> {
  const items = itemsOf(answer, contract);
  if (items === undefined) return outcomeOf(answer);
  const found = new Set<string>();
  found.add(items.length === 0 ? "empty" : items.length === 1 ? "one" : "several");
  if (nextLink(answer) !== undefined) found.add("paged");
  // Sampling keeps large collections cheap; they are told from small ones by their pages.
  for (const { name, value, depth } of membersOf(items.slice(0, 50), contract)) {
    if (value === null) found.add(`${depth}${name} null`);
    else if (typeof value === "string" && /^[A-Za-z,]{1,24}$/.test(value)) found.add(`${depth}${name} ${value}`);
    else found.add(`${depth}${name} ${typeof value}`);
  }
  for (const { value } of items.slice(0, 50)) {
    const type = value["@odata.type"];
    if (typeof type === "string") found.add(`is ${type}`);
  }
  for (const id of Object.values(answer.ask.ids)) {
    if (/[^A-Za-z0-9-]/.test(id)) found.add("odd id");
    if (isCapitalGuid(id)) found.add("capital id");
  }
  return found;
}

/** Of whom a service lets in, and of when it is busy, the ids say nothing; other answers without items are worth a look. */
export const saysNothing: ReadonlySet<number> = new Set([401, 403, 429, 503, 504]);

function outcomeOf(answer: Answer): ReadonlySet<string> {
  const status = statusOf(answer);
  return status === undefined || saysNothing.has(status) ? new Set() : new Set([`no items, ${status}`]);
}

/** The ids in a listing, of the entities that suit; empty when it is none. */
export function listedIds(answer: Answer, key = "id", suited?: SuitedParents): readonly string[] {
  const value = bodyMember(answer, "value");
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => (isObject(item) && suits(item, suited) ? idText(item[key]) : []));
}

/** Whether an entity is of those that suit; one that does not tell may be. */
export function suits(entity: JsonObject, suited: SuitedParents | undefined): boolean {
  const found = suited === undefined ? undefined : entity[suited.member];
  if (suited === undefined || found === undefined) return true;
  return [found].flat().some((one) => suited.values.some((value) => value === one));
}

/** The text of an id in a body; empty where there is none. */
export function idText(value: unknown): readonly string[] {
  if (typeof value === "number") return [String(value)];
  return typeof value === "string" && value !== "" ? [value] : [];
}

// A year tells enough; Graph shows no more than five of them at once. Always the same, so that a seed gives the same requests on
// any day.
const years = [
  [2025, 2025],
  [2026, 2026],
  [2024, 2024],
  [2021, 2023],
  [2017, 2020],
  [2027, 2031],
] as const;

/** Values for the two required query parameters of a route between which its items stand; none where it has no such two. */
export function windowsOf({ query = [] }: Route): readonly Ids[] {
  const times = query.filter(({ value }) => /^\d{4}-\d\d-\d\dT/.test(value));
  const [start, end] = [/^start/i, /^end/i].map((name) => times.find((one) => name.test(one.name))?.name);
  if (start === undefined || end === undefined) return [];
  return years.map(([from, to]) => ({ [start]: `${from}-01-01T00:00:00Z`, [end]: `${to}-12-30T00:00:00Z` }));
}

export function isEmptyListing(answer: Answer): boolean {
  const value = bodyMember(answer, "value");
  return statusOf(answer) === 200 && Array.isArray(value) && value.length === 0;
}
