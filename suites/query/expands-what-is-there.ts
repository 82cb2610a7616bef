import type { Probe } from "../../engine/asking/probe.ts";
import { controlFailure } from "../../engine/builders/controlled.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { writePath } from "../../engine/urls/write-url.ts";
import { bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { expandedCollections } from "../../judging/values/documented-members.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import { itemId } from "../../judging/values/item-ids.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";

/** So many parts are tried that no page names. */
const mostParts = 2;
/** So many items of which nothing came inline are looked behind. */
const mostTried = 10;
const needs = "an item with something behind a navigation property that can be expanded";

// What is behind an item is told by its own path as well. A part may be left to a link, but all of it is no part.
export const suite: Suite = {
  applies: (contract) => namesOf(contract).length > 0,
  async drive(probe) {
    const [ids] = probe.bindings;
    if (ids === undefined) return nothingFound(probe);
    if ((await controlFailure(probe, ids)) !== undefined) return outcome(unjudged("the plain request is refused"));
    let judged = 0;
    for (const name of namesOf(probe.contract)) {
      const found = await lookBehind(probe, ids, name);
      if (typeof found !== "number") return found;
      judged += found;
    }
    return outcome(judged > 0 ? kept(judged) : unjudged("nothing is behind the items", needs));
  },
};

// What is part of an item is often sent along with it, where a page says that there are options and not which: who answers so
// looks behind it.
function namesOf(contract: Contract): readonly string[] {
  const documented = expandedCollections(contract);
  if (contract.operation.unnamedOptions !== true) return documented;
  const parts = Object.entries(itemType(contract).navigation).flatMap(([name, { type, contained, inline }]) =>
    contained === true && inline === undefined && edmType(type).collection && !documented.includes(name) ? [name] : [],
  );
  return [...documented, ...parts.slice(0, mostParts)];
}

/** How many items came with something, or what shows that one came without. */
async function lookBehind(probe: Probe, ids: Ids, name: string): Promise<Outcome | number> {
  const ask = probe.request(ids, { expand: [{ name }] });
  const answer = await probe.share(ask);
  const items = itemsOf(answer, probe.contract) ?? [];
  const full = items.filter(({ value: { [name]: inline } }) => Array.isArray(inline) && inline.length > 0);
  const empty = items.filter(({ value }) => isEmpty(value, name));
  if (statusOf(answer) !== 200) return full.length;
  // Where some come with something, others may have nothing: it is enough to look behind a few.
  const few = full.length > 0 ? { family: mostTried, library: 1 } : { family: mostTried, library: 3 };
  for (const item of probe.some(empty.slice(0, mostTried), few)) {
    const behind = await probe.share(probe.request(ids, {}, { path: pathBehind(probe, ids, item, name) }));
    const value = bodyMember(behind, "value");
    if (statusOf(behind) !== 200 || !Array.isArray(value) || value.length === 0) continue;
    // The data may have changed since it was expanded.
    const fresh = itemsOf(await probe.send(ask), probe.contract) ?? [];
    if (!fresh.some((one) => isSame(probe, one, item) && isEmpty(one.value, name))) continue;
    const breach = {
      expected: `${name} with what its own path shows, ${value.length} or more`,
      observed: "an empty array",
      pointers: [`${item.pointer}/${name}`],
    };
    return outcome(broken(breach), answer, behind);
  }
  return full.length;
}

function isEmpty(value: Item["value"], name: string): boolean {
  const inline = value[name];
  return Array.isArray(inline) && inline.length === 0 && value[`${name}@odata.nextLink`] === undefined;
}

function isSame({ contract }: Probe, one: Item, other: Item): boolean {
  return !contract.operation.returns.collection || itemId(one, contract) === itemId(other, contract);
}

function pathBehind({ contract, route }: Probe, ids: Ids, item: Item, name: string): string {
  const path = writePath(route, ids);
  const own = contract.operation.returns.collection ? `/${percentEncoded(itemId(item, contract))}` : "";
  return `${path}${own}/${name}`;
}
