import type { Probe } from "../../engine/asking/probe.ts";
import { readAbove } from "../../engine/builders/behind.ts";
import { judgeAll } from "../../engine/builders/listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { parentParameter } from "../../specs/operation.ts";

/** What is made of letters alone may be a name that stands for an id, as `inbox` does; what has an at sign is a principal name. */
const otherName = /^[a-z]+$|@/i;
const [mostPages, mostParents] = [5, 4] as const;

const judge = judgeItems((items, { ask }, { operation: { namedParents = {} } }) => {
  const parameter = parentParameter(ask.route) ?? "";
  const [member, id] = [namedParents[parameter] ?? "", ask.ids[parameter] ?? ""];
  const told = items.flatMap(({ value: { [member]: named }, pointer }) =>
    typeof named === "string" && !otherName.test(id) ? [{ named, pointer }] : [],
  );
  if (told.length === 0) return unjudged("no item names what the path leads through", "items that do");
  const wrong = told.filter(({ named }) => named.toLowerCase() !== id.toLowerCase());
  const [first] = wrong;
  if (first === undefined) return kept(told.length);
  return broken({
    expected: `${id}, the ${parameter} of the path`,
    observed: first.named,
    pointers: wrong.map(({ pointer }) => `${pointer}/${member}`),
    count: { wrong: wrong.length, of: told.length, what: "items" },
  });
});

export const suite: Suite = {
  applies: ({ operation: { namedParents = {} } }, route) => (parentParameter(route) ?? "") in namedParents,
  async drive(probe) {
    const parameter = parentParameter(probe.route) ?? "";
    const all = [...probe.bindings, ...probe.known];
    // What is the same below each is right below one of them.
    const parents = [...new Set(all.map(({ [parameter]: id }) => id))].slice(0, mostParents);
    const plain: Ids[] = [];
    for (const id of parents) {
      const ids = all.find((one) => one[parameter] === id);
      if (ids !== undefined && (await isPlain(probe, ids, parameter))) plain.push(ids);
    }
    const wholes = await Promise.all(plain.map((ids) => probe.shareWhole(probe.request(ids))));
    const answers = wholes.flatMap(({ first, last }) => (first === last ? [first] : [first, last]));
    return judgeAll(probe, answers, judge);
  },
};

// What is of a type of its own may gather what belongs elsewhere, as a search folder does.
async function isPlain(probe: Probe, ids: Ids, parameter: string): Promise<boolean> {
  const at = probe.route.segments.findIndex((one) => one.kind === "key" && one.parameter === parameter);
  const { whole, key } = await readAbove(probe, ids, at, mostPages);
  const parent = whole.items.find(({ value }) => value[key] === ids[parameter]);
  return parent !== undefined && parent.value["@odata.type"] === undefined;
}
