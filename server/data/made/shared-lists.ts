import { edmType } from "../../../specs/edm-type.ts";
import type { StructuredType, TypeIndex } from "../../../specs/resource.ts";
import { inherits } from "../../../specs/type-line.ts";
import type { Way } from "./rooted-types.ts";
import { type Growing, isMany, linkedTo } from "../entity.ts";

/** A list that an entity stands in wherever it is shown: `at` of the types that lead there, by name, and what it holds. */
export interface SharedList {
  readonly at: number;
  readonly name: string;
  readonly type: string;
}

/**
 * Where what a navigation property leads to stands as well: a message of a folder among the messages of its user, a member of a
 * group among the users. `chain`: the types from the root to the one that has the property.
 */
export function sharedLists(chain: readonly StructuredType[], name: string, types: TypeIndex): readonly SharedList[] {
  const navigation = chain.at(-1)?.navigation[name];
  if (navigation === undefined || chain.length < 2) return [];
  const { name: target, collection } = edmType(navigation.type);
  // What a folder within a folder holds is its own, and not what the outer one holds.
  const isNested = chain.slice(1, -1).some((type) => type.name === chain.at(-1)?.name);
  if (navigation.contained === true && isNested) return [];
  const above = chain.slice(1, -1).findLastIndex((type) => type.navigation[name]?.type === navigation.type);
  if (collection && above >= 0) return [{ at: above + 1, name, type: target }];
  if (navigation.contained === true) return [];
  const [root] = chain;
  const lists = Object.entries(root?.navigation ?? {}).flatMap(([list, { type: reference }]) => {
    const { name: type, collection: isList } = edmType(reference);
    return isList && inherits(types, type, target) ? [{ at: 0, name: list, type }] : [];
  });
  const same = lists.filter(({ type }) => type === target);
  return same.length > 0 ? same.slice(0, 1) : lists;
}

/** Lets an entity that stands in several lists lead on to the same from all of them. */
export function shareWays(ways: Way, root: StructuredType, types: TypeIndex, meIsUser: boolean): void {
  const [me, users] = [ways.next.get("me"), ways.next.get("users")];
  if (meIsUser && me !== undefined && users !== undefined) join(users, me);
  walk([{ way: ways, type: root }], types);
}

function walk(chain: readonly { readonly way: Way; readonly type: StructuredType }[], types: TypeIndex): void {
  const here = chain.at(-1);
  for (const [name, next] of here?.way.next ?? []) {
    const type = types.get(edmType(here?.type.navigation[name]?.type ?? "").name);
    if (type === undefined || type.kind === "enum") continue;
    const lists = sharedLists(
      chain.map((step) => step.type),
      name,
      types,
    );
    for (const { at, name: list } of lists) {
      const shared = chain[at]?.way.next.get(list);
      if (shared !== undefined && shared !== next) join(shared, next);
    }
    // A way that was joined to one above it leads nowhere new.
    if (!chain.some(({ way }) => way === next)) walk([...chain, { way: next, type }], types);
  }
}

function join(way: Way, other: Way): void {
  for (const [name, next] of other.next) {
    const known = way.next.get(name);
    if (known === undefined) way.next.set(name, next);
    else if (known !== next) join(known, next);
  }
}

/** Navigation properties of Graph that lead back to where another one came from. */
const pairs = [
  ["members", "memberOf"],
  ["transitiveMembers", "transitiveMemberOf"],
  ["owners", "ownedObjects"],
  ["registeredOwners", "ownedDevices"],
  ["registeredUsers", "registeredDevices"],
  ["directReports", "manager"],
] as const;

/** The navigation property that a list leads back by: `members` for `memberOf`; undefined where it is none that leads back. */
export function leadingThere(back: string): string | undefined {
  return pairs.find(([, name]) => name === back)?.[0];
}

/**
 * Lets navigation lead back: who is a member of a group has the group among those that it is a member of. Lists that somebody
 * gave whole are right, and those that lead back follow them. `led`: lists that have a path of their own.
 */
export function tieBothWays(
  entities: readonly Growing[],
  given: ReadonlySet<readonly Growing[]>,
  led: ReadonlySet<readonly Growing[]>,
): void {
  for (const [there, back] of pairs) {
    const whole = new Set([...given, ...reachOn(entities, [there, back], given, led)]);
    for (const entity of entities) {
      tie(entity, there, back, whole);
      tie(entity, back, there, whole);
    }
    // Where somebody gave members, nobody is one by chance.
    const isGiven = entities.some(({ links }) => links[there] !== undefined && isWhole(links[there], whole));
    for (const entity of entities) {
      untie(entity, there, back, whole);
      untie(entity, back, there, whole, isGiven);
    }
  }
}

/** By lists of what is reached over any number of steps, those of what one step leads to, which are tied before. */
const nearer: Readonly<Record<string, string>> = { transitiveMembers: "members", transitiveMemberOf: "memberOf" };

/**
 * Lets those among lists of these names that hold what is reached over many steps hold that, and nothing else where single steps
 * have a path: these it gives back. Lists that somebody gave stay.
 */
function reachOn(
  entities: readonly Growing[],
  names: readonly string[],
  given: ReadonlySet<readonly Growing[]>,
  led: ReadonlySet<readonly Growing[]>,
): readonly (readonly Growing[])[] {
  const made: (readonly Growing[])[] = [];
  for (const far of names) {
    const near = nearer[far];
    if (near === undefined) continue;
    for (const entity of entities) {
      const [list, first] = [entity.links[far], entity.links[near]];
      if (list === undefined || first === undefined || !isMany(list) || given.has(list)) continue;
      const reached = new Set(linkedTo(entity, near));
      for (const one of reached) for (const next of linkedTo(one, near)) reached.add(next);
      reached.delete(entity);
      // What is only shown beside an entity is short: others are reached as well, and those that lead back follow.
      const isAll = isMany(first) && led.has(first);
      list.splice(0, list.length, ...reached, ...(isAll ? [] : list.filter((one) => !reached.has(one))));
      if (isAll) made.push(list);
    }
  }
  return made;
}

function tie(entity: Growing, there: string, back: string, whole: ReadonlySet<readonly Growing[]>): void {
  for (const other of linkedTo(entity, there)) {
    const list = other.links[back];
    // Where only one can be led back to, there is one already.
    if (list !== undefined && isMany(list) && !list.includes(entity) && !whole.has(list)) list.push(entity);
  }
}

// What leads back to somebody who does not lead there is cut, where it can be.
function untie(
  entity: Growing,
  there: string,
  back: string,
  whole: ReadonlySet<readonly Growing[]>,
  isStrict = false,
): void {
  const list = entity.links[there];
  if (list === undefined || !isMany(list) || whole.has(list)) return;
  const kept = list.filter((other) => {
    const returning = other.links[back];
    if (returning === undefined) return !isStrict;
    return isMany(returning) ? returning.includes(entity) : returning === entity;
  });
  list.splice(0, list.length, ...kept);
}

function isWhole(linked: Growing | Growing[], whole: ReadonlySet<readonly Growing[]>): boolean {
  return isMany(linked) && whole.has(linked);
}
