import type { Contract } from "../../specs/contract.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import { broken, type Judgement, kept, together, unjudged } from "../judgement.ts";
import { membership } from "../oracle/membership.ts";
import { readFilter } from "../oracle/read-filter.ts";
import { nestedContract } from "../values/documented-members.ts";
import { itemId } from "../values/item-ids.ts";
import { type Item, itemType, mostInline } from "../values/item.ts";
import { isObject } from "../values/json-object.ts";
import type { Answer } from "./answer.ts";
import type { Ask, Expand } from "./ask.ts";
import { judgeMembership } from "./membership.ts";
import { nextLink } from "./next-link.ts";
import { judgeOrder } from "./order.ts";
import { orderOf } from "./ordered.ts";
import { judgePresence } from "./presence.ts";

/** Of a page with fewer items, and others behind it, that nothing is expanded tells nothing. */
const fewest = 10;

/** Judges that every item has what the request expands, unless it may be null there. */
export function judgeExpanded(items: readonly Item[], answer: Answer, contract: Contract): Judgement {
  const { ask } = answer;
  const { navigation } = itemType(contract);
  const shown = (name: string): boolean => items.some(({ value }) => Object.hasOwn(value, name));
  const names = (ask.options.expand ?? []).map(({ name }) => name);
  const { filter, search, top, skip } = ask.options;
  const isPart = items.length < fewest && nextLink(answer) !== undefined;
  const some = [filter, search, top, skip, ask.url].some((one) => one !== undefined) || items.length === 1 || isPart;
  // What may lead to nothing may be absent, as a manager is, from an item where another shows that it is heard, and from a
  // few that were chosen. Of a whole page that has it nowhere it was not heard.
  const plain = (ask.options.expand ?? []).filter(({ levels, expand }) => levels === undefined && expand === undefined);
  for (const { name } of plain.filter((one) => navigation[one.name]?.inline === undefined)) {
    const deeper = items.flatMap((item) => levelBelow(item, name, 1) ?? []);
    const [first] = deeper;
    if (first === undefined) continue;
    const count = { wrong: deeper.length, of: items.length, what: "items" };
    const expected = `${name} alone, for nobody asked for more levels`;
    return broken({ expected, observed: `${name} of ${name} as well`, pointers: [first.pointer], count });
  }
  const due = names.filter((name) => navigation[name]?.nullable !== true || !(some || shown(name)));
  if (due.length > 0) return judgePresence(items, contract, { names: due, label: "expanded", nullPasses: false });
  return names.some(shown) ? kept(items.length) : unjudged("no item leads to what is expanded", "items that do");
}

/** What stands under an expanded navigation property of an item. */
export interface Expanded {
  readonly items: readonly Item[];
  /** Whether these are all that there are: none is left to a link or to a limit. */
  readonly whole: boolean;
  readonly count: unknown;
  readonly pointer: string;
}

/** The entities under a navigation property of an item; undefined where it does not show them. */
export function expandedIn({ value, pointer }: Item, name: string): Expanded | undefined {
  const found = value[name];
  const many: readonly unknown[] | undefined = Array.isArray(found) ? found : isObject(found) ? [found] : undefined;
  if (many === undefined) return undefined;
  const at = (index: number): string => `${pointer}/${name}${Array.isArray(found) ? `/${index}` : ""}`;
  return {
    items: many.flatMap((entity, index) => (isObject(entity) ? [{ pointer: at(index), value: entity }] : [])),
    whole: !Object.hasOwn(value, `${name}@odata.nextLink`) && many.length < mostInline,
    count: value[`${name}@odata.count`],
    pointer: `${pointer}/${name}`,
  };
}

/**
 * Judges what the options inside of an expansion came to, for each item by itself. `plain` are the same items with the
 * expansion alone; without them only what is wrong by itself shows.
 */
export function judgeNested(
  items: readonly Item[],
  expand: Expand,
  ask: Ask,
  contract: Contract,
  plain: readonly Item[] = [],
): Judgement {
  const { name } = expand;
  const inner = nestedContract(contract, name);
  if (inner === undefined) return unjudged(`${name} is no documented navigation property`);
  // A plus may have been meant as a space or as itself, and what is not selected is not told.
  if (ask.query?.includes("+") === true || expand.select !== undefined)
    return unjudged("what stands inside of the expansion is not all told");
  const before = new Map(plain.map((item) => [itemId(item, contract), expandedIn(item, name)]));
  const pairs = items.flatMap((item) => {
    const found = expandedIn(item, name);
    return found === undefined ? [] : [{ found, before: before.get(itemId(item, contract)) }];
  });
  const each = pairs.flatMap((pair) => [
    ...(expand.filter === undefined ? [] : [judgeFilter(pair, expand, inner)]),
    ...(expand.orderby === undefined ? [] : [judgeKeys(pair, expand, ask, inner)]),
    ...(expand.top === undefined && expand.skip === undefined ? [] : [judgeLimits(pair, expand)]),
    ...(expand.count === undefined ? [] : [judgeCount(pair, expand)]),
  ]);
  const shown = pairs.flatMap(({ found }) => found.items);
  const deeper = (expand.expand ?? []).map((one) => judgeDeeper(shown, one.name, inner));
  const levels = expand.levels === undefined ? [] : [judgeLevels(items, expand, contract)];
  return together([...each, ...deeper, ...levels]);
}

interface Pair {
  readonly found: Expanded;
  readonly before: Expanded | undefined;
}

function judgeFilter({ found, before }: Pair, { filter = "", top, skip }: Expand, inner: Contract): Judgement {
  const expression = readFilter(filter);
  if (expression === undefined) return unjudged("the oracle does not read the filter");
  // What was not told without the filter may be found with it; nothing is missing where not all is told.
  const all = found.whole && top === undefined && skip === undefined;
  const [earlier, own] = [before?.items ?? [], found.items].map((items) => membership(expression, items, inner));
  const wanted = {
    inside: all ? (earlier?.inside ?? []) : [],
    outside: [...(earlier?.outside ?? []), ...(own?.outside ?? [])],
    openInside: [],
    openOutside: [],
  };
  return judgeMembership(expression, wanted, found.items, inner, "must");
}

function judgeKeys({ found }: Pair, { orderby = "" }: Expand, ask: Ask, inner: Contract): Judgement {
  const keys = orderOf({ ...ask, options: { orderby } }, inner);
  if (keys === undefined) return unjudged("the order is by something that is not documented");
  return judgeOrder(found.items, keys, inner);
}

function judgeLimits({ found, before }: Pair, { top, skip = 0, filter }: Expand): Judgement {
  const { items, pointer } = found;
  const most = top ?? Number.POSITIVE_INFINITY;
  const known = before?.whole === true && filter === undefined ? before.items.length : undefined;
  const due = known === undefined ? undefined : Math.min(most, Math.max(0, known - skip));
  // A page may have fewer, and link to the others.
  const wrong = items.length > (due ?? most) || (due !== undefined && found.whole && items.length < due);
  if (!wrong) return due === undefined || known === due ? unjudged("nothing is left out") : kept(1);
  return broken({
    expected: `${due ?? `at most ${most}`} of ${known ?? "them"}`,
    observed: String(items.length),
    pointers: [pointer],
  });
}

function judgeCount({ found, before }: Pair, { filter, top, skip }: Expand): Judgement {
  const { count, items, pointer } = found;
  const pointers = [`${pointer}@odata.count`];
  const plain = filter === undefined && before?.whole === true ? before.items.length : undefined;
  const due = plain ?? (found.whole && top === undefined && skip === undefined ? items.length : undefined);
  const number = typeof count === "string" && /^\d+$/.test(count) ? Number(count) : count;
  const right = typeof number === "number" && (due === undefined ? number >= items.length : number === due);
  if (right) return kept(1);
  return broken({ expected: `${due ?? "the number of them all"}`, observed: observedText(count), pointers });
}

// Whether one that may be null is absent or left out shows only where some other has it.
function judgeDeeper(items: readonly Item[], name: string, inner: Contract): Judgement {
  const lacking = items.filter(({ value }) => !Object.hasOwn(value, name));
  const declared = nestedContract(inner, name);
  if (declared === undefined || items.length === 0) return unjudged(`no entity may have ${name}`);
  if (lacking.length === 0) return kept(items.length);
  if (lacking.length < items.length) return unjudged(`some entities lack ${name}, which may be null`);
  return broken({
    expected: `${name} in what is expanded`,
    observed: "absent",
    pointers: lacking.map(({ pointer }) => `${pointer}/${name}`),
    count: { wrong: lacking.length, of: items.length, what: "expanded entities" },
  });
}

// What stands below so many levels of an expansion.
function levelBelow(item: Item, name: string, levels: number): Item | undefined {
  let here: Item | undefined = item;
  for (let level = 0; level <= levels && here !== undefined; level++) here = expandedIn(here, name)?.items[0];
  return here;
}

// What an entity leads to is known where it is among the items itself.
function judgeLevels(items: readonly Item[], { name, levels = 1 }: Expand, contract: Contract): Judgement {
  const next = new Map(items.map((item) => [itemId(item, contract), expandedIn(item, name)?.items[0]]));
  // How many levels are the most is the service's own.
  const most = levels === "max" ? 2 : levels;
  let judged = 0;
  for (const item of items) {
    let here = expandedIn(item, name)?.items[0];
    for (let level = 2; level <= most && here !== undefined; level++) {
      const due = next.get(itemId(here, contract));
      const found: Item | undefined = expandedIn(here, name)?.items[0];
      if (due === undefined) break;
      judged += 1;
      if (found !== undefined && itemId(found, contract) === itemId(due, contract)) {
        here = found;
        continue;
      }
      return broken({
        expected: `${name} ${itemId(due, contract)} at level ${level}, as where that entity is an item`,
        observed: found === undefined ? "absent" : itemId(found, contract),
        pointers: [`${here.pointer}/${name}`],
      });
    }
    const below = levels === "max" ? undefined : levelBelow(item, name, most);
    if (below === undefined) continue;
    const observed = `${name} at level ${most + 1}`;
    return broken({ expected: `no more than ${most} levels of ${name}`, observed, pointers: [below.pointer] });
  }
  return judged > 0
    ? kept(judged)
    : unjudged("no entity that is expanded is an item itself", "items that lead to items");
}
