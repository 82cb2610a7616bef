import { type Answer, bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
import { isRefusal } from "../../judging/answers/status.ts";
import { expandable, structuralMembers } from "../../judging/values/documented-members.ts";
import { type Item, itemType, withItemType } from "../../judging/values/item.ts";
import { toldType } from "../../judging/values/members.ts";
import { itemId } from "../../judging/values/item-ids.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import type { Navigation } from "../../specs/resource.ts";
import type { Session } from "../session/session.ts";

/** How a route is asked what it serves. A quick run asks no more than it must. */
interface Asking {
  readonly ids: Ids | undefined;
  readonly quick: boolean;
  /** The query options that the target claims to understand; all of them unless told. */
  readonly claimed?: readonly string[];
}

/**
 * The contract as the target serves it on a route: without what it has nothing of, and with what its own page does not name but the
 * target shows that it understands.
 */
export async function asServed(session: Session, contract: Contract, route: Route, asking: Asking): Promise<Contract> {
  const kept = await withoutUnkept(session, contract, route, asking);
  return asking.quick || asking.ids === undefined ? kept : withUnnamed(session, kept, route, asking.ids, asking);
}

/**
 * The contract as far as the target has what the type leads to: the page of a type tells of all navigation properties that can be
 * expanded, and a service that keeps a part of what there is has nothing behind the others. Where some are expanded and others
 * refused, nothing is said of these. A quick run asks until it meets one that is expanded.
 */
async function withoutUnkept(
  session: Session,
  contract: Contract,
  route: Route,
  { ids, quick }: Asking,
): Promise<Contract> {
  const names = expandable(contract, "must");
  if (names.length < 2 || ids === undefined) return contract;
  const isRefused = async (name: string): Promise<boolean> => {
    const answer = await session.share({ route, ids, options: { expand: [{ name }] }, asker: "allowed" });
    const status = statusOf(answer) ?? 0;
    return isRefusal(status) || status === 501;
  };
  const refused: string[] = [];
  for (const name of names) {
    if (await isRefused(name)) refused.push(name);
    else if (quick) break;
  }
  return refused.length === 0 || refused.length === names.length ? contract : withoutExpansions(contract, refused);
}

function withoutExpansions(contract: Contract, names: readonly string[]): Contract {
  return withExpand(contract, (name, { expand }) => (names.includes(name) ? undefined : expand));
}

/** Navigation properties whose expansion no page of the operation names are tried up to so many. */
const mostExpanded = 8;

/**
 * A page may say that there are query options and not which, and that of the type which navigation properties can be expanded. A
 * service that does not know these keeps the documentation; one that shows that it does is judged by what they mean.
 */
async function withUnnamed(
  session: Session,
  contract: Contract,
  route: Route,
  ids: Ids,
  { claimed }: Asking,
): Promise<Contract> {
  const { operation } = contract;
  const request = (options: Options): Ask => ({ route, ids, options, asker: "allowed" });
  const plain = await session.share(request({}));
  const items = itemsOf(plain, contract) ?? [];
  const isOpen = (option: string): boolean =>
    !operation.queryOptions.includes(option) && claimed?.includes(option) !== false;
  const understood: string[] = [];
  const trials = operation.unnamedOptions === true ? trialsOn(items, plain, contract) : [];
  for (const { option, asks, shows } of trials.filter((trial) => isOpen(trial.option))) {
    const answer = await session.share(request(asks));
    if (statusOf(answer) === 200 && shows(itemsOf(answer, contract) ?? [], answer)) understood.push(option);
  }
  const expanded: string[] = [];
  const named = Object.entries(itemType(contract).navigation).flatMap(([name, one]) =>
    one.expand !== undefined && one.inline === undefined ? [name] : [],
  );
  for (const name of isOpen("$expand") && items.length > 0 ? named.slice(0, mostExpanded) : []) {
    const answer = await session.share(request({ expand: [{ name }] }));
    if (statusOf(answer) === 200 && holds(itemsOf(answer, contract) ?? [], name) && !holds(items, name))
      expanded.push(name);
  }
  const known = understood.length === 0 ? contract : understanding(contract, understood);
  return expanded.length === 0 ? known : expanding(known, expanded);
}

/** The contract with options that the target understands. */
export function understanding(contract: Contract, options: readonly string[]): Contract {
  const { operation } = contract;
  const queryOptions = [...new Set([...operation.queryOptions, ...options])];
  return { ...contract, operation: { ...operation, queryOptions } };
}

/** The contract with what the target expands. The page of the type alone says so, which is one source. */
export function expanding(contract: Contract, names: readonly string[]): Contract {
  return withExpand(understanding(contract, ["$expand"]), (name) => (names.includes(name) ? "should" : undefined));
}

/** A request that shows whether an option is understood. */
export interface Trial {
  readonly option: string;
  readonly asks: Options;
  /** Whether the answer shows that the option was understood. */
  readonly shows: (found: readonly Item[], answer: Answer) => boolean;
}

/** What is tried of the options that have no name, on these items. */
export function trialsOn(items: readonly Item[], plain: Answer, contract: Contract): readonly Trial[] {
  const trials: Trial[] = [];
  const declared = structuralMembers(contract).flatMap(([name, { key }]) =>
    key !== true && holds(items, name) ? [name] : [],
  );
  const [first, ...others] = declared.length > 1 ? declared : ofDerived(items, contract);
  if (first !== undefined && others.length > 0)
    trials.push({ option: "$select", asks: { select: [first] }, shows: (found) => isOnly(found, first, others) });
  if (!contract.operation.returns.collection) return trials;
  if (bodyMember(plain, "@odata.count") === undefined)
    trials.push({ option: "$count", asks: { count: true }, shows: (_, answer) => isCounted(answer) });
  if (items.length < 2) return trials;
  trials.push({ option: "$top", asks: { top: 1 }, shows: (found) => found.length === 1 });
  // Whoever writes it into links reads it there. How many are passed over has a requirement of its own.
  const isLinked = leadsBySkip(plain);
  const shows: Trial["shows"] = (found) => isLinked || goesOn(found, items, contract);
  trials.push({ option: "$skip", asks: { skip: 1 }, shows });
  return trials;
}

// A type that has hardly a member of its own is told by those that derive from it, of which each has others.
function ofDerived(items: readonly Item[], contract: Contract): readonly string[] {
  const told = items.flatMap(({ value }) => {
    const { properties } = toldType(value, itemType(contract), contract.types);
    return Object.keys(properties).filter((name) => properties[name]?.key !== true && Object.hasOwn(value, name));
  });
  const counts = new Map<string, number>();
  for (const name of told) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

// Whether items begin with a later one of these, and go on as they do: with the second one, or with two in a row. What stood before
// it may come again where the order is another one each time, which says nothing of what is passed over.
function goesOn(found: readonly Item[], items: readonly Item[], contract: Contract): boolean {
  const all = items.map((item) => itemId(item, contract));
  const ids = found.map((item) => itemId(item, contract));
  const [first, second] = ids;
  const at = first === undefined ? -1 : all.indexOf(first);
  if (at < 1 || all.slice(0, at).some((id) => ids.includes(id))) return false;
  return (at === 1 && second === undefined) || (second !== undefined && all[at + 1] === second);
}

// Beside something of the service's own it may mean anything.
function leadsBySkip(answer: Answer): boolean {
  const link = nextLink(answer);
  if (link === undefined || !URL.canParse(link)) return false;
  const names = [...new URL(link).searchParams.keys()];
  return names.includes("$skip") && names.every((name) => name === "$skip" || name === "$top");
}

function isOnly(found: readonly Item[], selected: string, others: readonly string[]): boolean {
  return holds(found, selected) && others.every((name) => !holds(found, name));
}

function isCounted(answer: Answer): boolean {
  return typeof bodyMember(answer, "@odata.count") === "number";
}

/** Whether an item has a member. */
function holds(items: readonly Item[], name: string): boolean {
  return items.some(({ value }) => Object.hasOwn(value, name));
}

function withExpand(
  contract: Contract,
  levelOf: (name: string, declared: Navigation) => Navigation["expand"],
): Contract {
  return withNavigation(contract, (name, declared) => {
    const [{ expand: _, ...others }, level] = [declared, levelOf(name, declared)];
    return level === undefined ? others : { ...others, expand: level };
  });
}

/** The contract with other navigation properties of what it returns. */
export function withNavigation(
  contract: Contract,
  change: (name: string, declared: Navigation) => Navigation,
): Contract {
  const type = itemType(contract);
  const changed = Object.entries(type.navigation).map(([name, declared]) => [name, change(name, declared)] as const);
  return withItemType(contract, { ...type, navigation: Object.fromEntries(changed) });
}
