import { bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { expandable } from "../../judging/values/documented-members.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { asksForChanges } from "../../specs/operation.ts";
import { writePath } from "../urls/write-url.ts";
import { expanding, trialsOn, understanding, withNavigation } from "./as-served.ts";
import type { Place } from "./probe.ts";

/**
 * The contracts of routes of which no page says that anything can be expanded, with what others of the same type have shown that the
 * target expands: who answers the same request elsewhere as if it had not been made passes over it.
 */
export async function withThoseOfOthers<T extends Place>(places: readonly T[]): Promise<readonly T[]> {
  // Changes are told in a way of their own.
  const isUnsaid = ({ session, route }: T): boolean =>
    !session.options.operation.queryOptions.includes("$expand") && !asksForChanges(route);
  const shown = new Map<string, Set<string>>();
  for (const { contract } of places.filter(isUnsaid)) {
    const { resource } = contract.operation.returns;
    shown.set(resource, new Set([...(shown.get(resource) ?? []), ...expandable(contract, "should")]));
  }
  return Promise.all(
    places.map(async (place) => {
      const { contract, session, route, bindings } = place;
      const [ids] = bindings;
      const own = expandable(contract, "should");
      const others = [...(shown.get(contract.operation.returns.resource) ?? [])].filter((name) => !own.includes(name));
      if (ids === undefined || others.length === 0 || !isUnsaid(place)) return place;
      const passedOver: string[] = [];
      const lost: string[] = [];
      for (const name of others) {
        const answer = await session.share({ route, ids, options: { expand: [{ name }] }, asker: "allowed" });
        if (statusOf(answer) !== 200) continue;
        passedOver.push(name);
        if (await isThere(place, ids, name)) lost.push(name);
      }
      if (passedOver.length === 0) return place;
      return { ...place, contract: leadingOn(expanding(contract, [...own, ...passedOver]), lost) };
    }),
  );
}

/** So many places are asked at the most whether the target understands an option. */
const mostAsked = 5;

/** What the target of one place understands it may be supposed to understand at others. */
const supposable = ["$select", "$top"] as const;
type Supposable = (typeof supposable)[number];

/**
 * The contracts of routes of which the page says that there are query options, and not which, with `$select` and `$top` where the
 * target passes over them here and shows elsewhere that it understands them. Nobody has named them here, so that they are supposed
 * alone.
 */
export async function withOptionsOfOthers<T extends Place>(places: readonly T[]): Promise<readonly T[]> {
  let found = places;
  for (const option of supposable) found = await withOptionOfOthers(found, option);
  return found;
}

async function withOptionOfOthers<T extends Place>(places: readonly T[], option: Supposable): Promise<readonly T[]> {
  const knows = ({ contract }: T): boolean => contract.operation.queryOptions.includes(option);
  const isOpen = (place: T): boolean => place.contract.operation.unnamedOptions === true && !knows(place);
  if (!places.some(isOpen)) return places;
  let isKnown = false;
  for (const place of places.filter(knows).slice(0, mostAsked))
    if (!isKnown) isKnown = (await trying(option, place)) === "understood";
  if (!isKnown) return places;
  return Promise.all(
    places.map(async (place) => {
      if (!isOpen(place) || (await trying(option, place)) !== "passed over") return place;
      const { operation, ...contract } = understanding(place.contract, [option]);
      const supposes = [...(operation.supposes ?? []), option];
      return { ...place, contract: { ...contract, operation: { ...operation, supposes } } };
    }),
  );
}

/** What becomes of an option at a place: answered as if it were not there, it is passed over. */
async function trying(
  option: Supposable,
  { session, contract, route, bindings: [ids] }: Place,
): Promise<"understood" | "passed over" | undefined> {
  if (ids === undefined || asksForChanges(route)) return undefined;
  const plain = await session.share({ route, ids, options: {}, asker: "allowed" });
  const items = itemsOf(plain, contract) ?? [];
  const trial = trialsOn(items, plain, contract).find((one) => one.option === option);
  if (trial === undefined) return undefined;
  const answer = await session.share({ route, ids, options: trial.asks, asker: "allowed" });
  const found = itemsOf(answer, contract) ?? [];
  if (statusOf(answer) !== 200 || found.length === 0) return undefined;
  if (trial.shows(found, answer)) return "understood";
  const isAsBefore = option === "$top" ? found.length === items.length : membersIn(found) === membersIn(items);
  return isAsBefore ? "passed over" : undefined;
}

function membersIn(items: readonly Item[]): string {
  return [...new Set(items.flatMap(({ value }) => Object.keys(value)))].sort().join();
}

// What may lead to nothing may be left out. That it leads somewhere is told by its own path.
async function isThere({ session, contract, route }: Place, ids: Ids, name: string): Promise<boolean> {
  if (contract.operation.returns.collection) return false;
  const path = `${writePath(route, ids)}/${name}`;
  const answer = await session.share({ route, ids, options: {}, asker: "allowed", path });
  const found = bodyMember(answer, "value");
  if (statusOf(answer) !== 200) return false;
  return Array.isArray(found) ? found.length > 0 : bodyMember(answer, "id") !== undefined;
}

// Of these it is certain that there is something behind them.
function leadingOn(contract: Contract, names: readonly string[]): Contract {
  return withNavigation(contract, (name, { nullable, ...others }) =>
    names.includes(name) || nullable === undefined ? others : { ...others, nullable },
  );
}
