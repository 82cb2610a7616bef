import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
import { isCapitalGuid } from "../../judging/values/collation.ts";
import { membersOf } from "../../judging/values/members.ts";
import type { Contract } from "../../specs/contract.ts";

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

// What a requirement could bite on: each member set and null, each short value without digits, how many items.
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
