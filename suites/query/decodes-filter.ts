import type { Probe } from "../../engine/asking/probe.ts";
import { onFilters, withItems } from "../../engine/builders/filters.ts";
import { orBeside } from "../../engine/builders/side-doors.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { covering } from "../../engine/drawing/comparisons.ts";
import { encodedTwice } from "../../engine/drawing/unknown-ids.ts";
import { mustComparisons } from "../../engine/drawing/trees.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { broken, unjudged } from "../../judging/judgement.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import type { Item } from "../../judging/values/item.ts";

const mostTried = 16;

const filters = onFilters({
  recorded: { forms: ["enum", "datetime"], about: (_filter, { query = "" }) => /(^|&)%24filter=/i.test(query) },
  // Timestamps have colons and dots, which stand for themselves where nothing is decoded.
  pool: (items, contract) => covering(mustComparisons(items, contract)).slice(0, mostTried),
  needs: "items that differ in a filterable member",
  write: (filter) => `%24filter=${[...filter].map(percentEncoded).join("")}`,
});

export const suite: Suite = {
  ...filters,
  async drive(probe) {
    const plain = await filters.drive(probe);
    return orBeside(probe, plain, () => withItems(probe, (ids, items) => onceMore(probe, ids, items)));
  },
};

// A key whose first character stands percent-encoded in a filter that is decoded once is no key of any item. Whether such a text is
// one at all, services may see otherwise.
async function onceMore(probe: Probe, ids: Ids, items: readonly Item[]): Promise<Outcome> {
  const needs = "a filter on the key that is answered";
  for (const name of keyMembers(probe.contract)) {
    const own = items.map(({ value: { [name]: id } }) => id).find((id) => typeof id === "string" && /^\w/.test(id));
    const [twice] = typeof own === "string" ? encodedTwice(own) : [];
    if (typeof own !== "string" || twice === undefined) continue;
    const answer = await probe.share(probe.request(ids, { filter: `${name} eq '${twice}'` }));
    const found = itemsOf(answer, probe.contract) ?? [];
    // Where a filter has no effect, others say so.
    if (statusOf(answer) !== 200 || found.length !== 1 || found[0]?.value[name] !== own) continue;
    const observed = `the item whose ${name} is ${own}`;
    const expected = `no item, for none has the ${name} ${twice}`;
    const pointers = found.map(({ pointer }) => pointer);
    return { judgement: broken({ expected, observed, pointers }), evidence: [answer] };
  }
  return { judgement: unjudged("no text is decoded twice", needs), evidence: [] };
}

// Every character that may be encoded is: letters and digits alone stay as they are.
function percentEncoded(character: string): string {
  return /[A-Za-z0-9]/.test(character)
    ? character
    : [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("");
}
