import { edmType, structuredType } from "../../../specs/edm-type.ts";
import type { Navigation, StructuredType, TypeIndex } from "../../../specs/resource.ts";
import { keyOf } from "../../../specs/route-types.ts";
import { inherits, lineage } from "../../../specs/type-line.ts";
import { type Entity, type Growing, isMany, keyText } from "../entity.ts";
import type { Placed, PlacedLink } from "../given/placed.ts";
import { leadingThere, tieBothWays } from "./shared-lists.ts";
import { concrete, makeValues, withGiven } from "./make-values.ts";
import type { RootedTypes, Way } from "./rooted-types.ts";
import { sharedLists } from "./shared-lists.ts";
import { shareWays } from "./shared-lists.ts";

// The first parent has more than fits on a page, the next a few, then one, and all others none.
const sizes = [24, 5, 1] as const;
// What is taken out of a list of 24.
const partSizes = [21, 2, 1] as const;
/** How many entities a list may grow to of which others are parts. */
const mostAtHome = 36;

/** What is made where: `chain` are the entities that lead there, from the root on, with the types of their places. */
interface Site {
  readonly declared: StructuredType;
  readonly index: number;
  readonly way: Way | undefined;
  /** Whether what is shown beside it is made as well. */
  readonly leads: boolean;
  readonly placed?: Placed | undefined;
  readonly chain: readonly { readonly entity: Growing; readonly type: StructuredType }[];
}

/**
 * Data for contracts that nobody wrote any for: always the same, typed to the bottom, with parents whose children differ, and
 * with what is known of some entities in its place. An entity is the same one over whatever ways.
 */
export function makeTree({ types, root, ways, leadOn }: RootedTypes, known?: Placed): Entity {
  const [me, users] = [ways.next.get("me"), ways.next.get("users")];
  const isUser = root.navigation["users"]?.type === `Collection(${root.navigation["me"]?.type ?? ""})`;
  shareWays(ways, root, types, isUser && me !== undefined && users !== undefined);
  if (isUser && known !== undefined) putMeFirst(known);
  const tree = new TreeMaker(types, leadOn).tree(root, ways, known);
  const { users: all } = tree.links;
  const first = isUser && all !== undefined && isMany(all) ? all[0] : undefined;
  return first === undefined ? tree : { ...tree, links: { ...tree.links, me: first } };
}

// The signed-in user is one of the users, the first.
function putMeFirst({ links }: Placed): void {
  const me = links.get("me")?.entities[0];
  if (me === undefined) return;
  links.delete("me");
  const users = links.get("users") ?? { entities: [], whole: false };
  links.set("users", users);
  const key = keyOf(me.type)?.name ?? "id";
  const at = users.entities.findIndex(({ values }) => values[key] !== undefined && values[key] === me.values[key]);
  const [same = me] = at < 0 ? [] : users.entities.splice(at, 1);
  users.entities.unshift(same);
  if (same === me) return;
  Object.assign(same.values, me.values);
  for (const [name, link] of me.links) {
    const other = same.links.get(name);
    if (other === undefined) same.links.set(name, link);
    else other.entities.push(...link.entities.filter((one) => !other.entities.includes(one)));
  }
}

class TreeMaker {
  readonly #types: TypeIndex;
  readonly #leadOn: ReadonlySet<string>;
  readonly #keys = new Map<string, { at: number; readonly taken: ReadonlySet<string> }>();
  readonly #given = new Map<Placed, Growing>();
  readonly #left: (() => void)[] = [];
  readonly #all: Growing[] = [];
  readonly #whole = new Set<readonly Growing[]>();
  /** Lists that have a path of their own; others are shown beside an entity alone. */
  readonly #led = new Set<readonly Growing[]>();
  /** Lists that grow when more of them is needed elsewhere. */
  readonly #homes = new Map<readonly Growing[], () => Growing>();
  readonly #taken = new Map<readonly Growing[], Map<unknown, number>>();

  constructor(types: TypeIndex, leadOn: ReadonlySet<string>) {
    this.#types = types;
    this.#leadOn = leadOn;
  }

  tree(root: StructuredType, way: Way, placed: Placed | undefined): Entity {
    if (placed !== undefined) this.#reserveKeys(placed, new Set());
    const tree = this.#entity({ declared: root, index: 0, way, leads: true, placed, chain: [] });
    // What is nearer to the root is there before what is a part of it.
    for (let next = this.#left.shift(); next !== undefined; next = this.#left.shift()) next();
    tieBothWays(this.#all, this.#whole, this.#led);
    return tree;
  }

  #entity(site: Site): Growing {
    const { declared, index, placed } = site;
    const known = placed === undefined ? undefined : this.#given.get(placed);
    if (known !== undefined) return typed(known, declared);
    const told = placed?.type.name === declared.name && declared.abstract === true ? undefined : placed?.type;
    const type = told ?? concrete(declared, index, this.#types);
    const made = makeValues(type, index, this.#types, this.#nextKey(type));
    const values = placed === undefined ? made : withGiven(type, made, placed, this.#types);
    const entity: Growing = { values, links: {}, ...(type === declared ? {} : { type: type.name }) };
    typeNames.set(entity, type.name);
    if (placed !== undefined) this.#given.set(placed, entity);
    this.#all.push(entity);
    this.#left.push(() => this.#link(entity, type, site));
    return entity;
  }

  #link(entity: Growing, type: StructuredType, { declared, index, way, leads, placed, chain }: Site): void {
    const inner = [...chain, { entity, type }];
    for (const [name, navigation] of Object.entries({ ...type.navigation, ...declared.navigation })) {
      const next = way?.next.get(name);
      const link = placed?.links.get(name);
      const isNeeded = next !== undefined || (link !== undefined && (link.whole || link.entities.length > 0));
      // What is only shown beside an entity leads no further, unless it may be followed from there.
      if (!isNeeded && (!leads || (navigation.inline ?? navigation.expand) === undefined)) continue;
      const known = this.#types.get(edmType(navigation.type).name);
      if (known === undefined || known.kind === "enum") continue;
      const leadsOn = isNeeded || (way !== undefined && this.#leadOn.has(name));
      const target = structuredType(this.#types, known.name);
      const site: Site = { declared: target, index, way: next, leads: leadsOn, chain: inner };
      const linked = edmType(navigation.type).collection
        ? this.#many(name, site, link, next === undefined ? index % 3 : undefined)
        : this.#one(name, navigation, site, link);
      if (linked !== undefined) entity.links[name] = linked;
    }
  }

  #many(name: string, site: Site, link: PlacedLink | undefined, few: number | undefined): Growing[] {
    const { index, chain, declared } = site;
    const lists = this.#listsFor(name, site);
    const isPart = lists.some(({ at }) => at > 0);
    const size = few ?? (isPart ? partSizes : sizes)[index] ?? 0;
    const items = (link?.entities ?? []).map((placed, at) => this.#entity({ ...site, index: at, placed }));
    if (chain.length === 1 && link?.whole !== true) {
      const grow = (): Growing => {
        const added = this.#entity({ ...site, index: items.length });
        items.push(added);
        return added;
      };
      this.#homes.set(items, grow);
    }
    if (link?.whole === true) this.#whole.add(items);
    if (few === undefined) this.#led.add(items);
    const wanted = link?.whole === true ? 0 : size;
    const there = leadingThere(name);
    const leading = lists.filter(({ type }) => there !== undefined && this.#hasNavigation(type, there));
    const owner = chain.at(-1)?.entity;
    for (let at = items.length; at < wanted; at++) {
      const list =
        leading[at % Math.max(1, leading.length)] ?? lists.find(({ type }) => this.#stands(type, declared, at));
      const item =
        list === undefined
          ? this.#entity({ ...site, index: at })
          : this.#take(list.items, [...items, ...(owner === undefined ? [] : [owner])], site.way ?? name);
      if (item !== undefined) items.push(typed(item, declared));
    }
    return items;
  }

  #one(name: string, { nullable }: Navigation, site: Site, link: PlacedLink | undefined): Growing | undefined {
    const [placed] = link?.entities ?? [];
    // What somebody says is nothing stays so.
    if (placed === undefined && link?.whole === true && nullable !== false) return undefined;
    if (placed !== undefined) return this.#entity({ ...site, placed });
    const [list] = this.#listsFor(name, site);
    const items = list?.items ?? [];
    const other = items[(site.index + 1) % Math.max(1, items.length)];
    return other === undefined ? this.#entity(site) : typed(other, site.declared);
  }

  // The lists out of which a navigation property takes what it leads to, as far as there are any.
  #listsFor(name: string, { chain }: Site): readonly { at: number; type: string; items: readonly Growing[] }[] {
    const found = sharedLists(
      chain.map(({ type }) => type),
      name,
      this.#types,
    );
    return found.flatMap(({ at, name: list, type }) => {
      const items = chain[at]?.entity.links[list];
      return items === undefined || !isMany(items) ? [] : [{ at, type, items }];
    });
  }

  // Whether the next item stands in a list of this type: a user is among the users, of whatever kind of user.
  #stands(type: string, declared: StructuredType, at: number): boolean {
    return type === declared.name || inherits(this.#types, concrete(declared, at, this.#types).name, type);
  }

  #hasNavigation(name: string, navigation: string): boolean {
    const type = this.#types.get(name);
    return type !== undefined && type.kind !== "enum" && type.navigation[navigation] !== undefined;
  }

  // Each parent has others, as long as there are some.
  #take(list: readonly Growing[], have: readonly Growing[], by: unknown): Growing | undefined {
    const taken = this.#taken.get(list) ?? new Map<unknown, number>();
    this.#taken.set(list, taken);
    for (let at = taken.get(by) ?? 0; at < mostAtHome; at++) {
      const item = list[at] ?? this.#homes.get(list)?.();
      if (item === undefined) return undefined;
      taken.set(by, at + 1);
      if (!have.includes(item)) return item;
    }
    return undefined;
  }

  #nextKey(type: StructuredType): number {
    const base = lineage(this.#types, type.name).at(-1) ?? type.name;
    const keys = this.#keys.get(base) ?? { at: 0, taken: new Set<string>() };
    this.#keys.set(base, keys);
    // Keys that are numbers count from 1.
    while (keys.taken.has(String(keys.at + 1))) keys.at += 1;
    return keys.at++;
  }

  #reserveKeys(placed: Placed, seen: Set<Placed>): void {
    if (seen.has(placed)) return;
    seen.add(placed);
    const base = lineage(this.#types, placed.type.name).at(-1) ?? placed.type.name;
    const { taken = new Set<string>() } = this.#keys.get(base) ?? {};
    this.#keys.set(base, {
      at: 0,
      taken: new Set([...taken, keyText({ values: placed.values, links: {} }, placed.type)]),
    });
    for (const { entities } of placed.links.values()) for (const one of entities) this.#reserveKeys(one, seen);
  }
}

const typeNames = new WeakMap<Growing, string>();

// In a place that declares another type, an entity tells its own.
function typed(entity: Growing, declared: StructuredType): Growing {
  const own = typeNames.get(entity);
  if (own !== undefined && own !== declared.name) entity.type = own;
  return entity;
}
