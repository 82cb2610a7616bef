import type { Probe } from "../../engine/asking/probe.ts";
import { readAbove } from "../../engine/builders/behind.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { isGuid } from "../../judging/values/collation.ts";
import { itemId, within } from "../../judging/values/item-ids.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import { lastNavigation } from "../../specs/route-types.ts";

/** Siblings of a parent that are looked at: its list's first and last, and others. */
const mostSiblings = { family: 3, library: 2 } as const;
const [mostListed, mostPages] = [6, 2] as const;
const needs = "two parents, siblings of each other, with contained entities whose ids are GUIDs";

// Keys that are no GUIDs may be namesakes.
export const suite: Suite = {
  applies: (contract, route) => parentAt(contract, route) !== undefined,
  drive: (probe) =>
    withItems(
      probe,
      async (ids, items) => {
        const { contract, route } = probe;
        const at = parentAt(contract, route);
        const parameter = at === undefined ? "" : (route.parameters.at(-1) ?? "");
        if (at === undefined || !items.some((item) => isGuid(itemId(item, contract))))
          return outcome(unjudged("the ids of the items are no GUIDs", needs));
        const parents = [ids, ...(await siblingsOf(probe, ids, at, parameter))];
        const seen: { readonly parent: Ids; readonly whole: Whole }[] = [];
        for (const parent of parents) {
          const whole = await probe.shareWhole(probe.request(parent));
          if (whole.kind === "stopped" || statusOf(whole.first) !== 200) continue;
          for (const other of seen) {
            const shared = within(whole.items, other.whole.items, contract).filter((item) =>
              isGuid(itemId(item, contract)),
            );
            const [one] = shared;
            if (one === undefined) continue;
            return outcome(
              broken({
                expected: `what ${parameter} ${parent[parameter] ?? ""} contains`,
                observed: `${itemId(one, contract)}, which ${other.parent[parameter] ?? ""} contains`,
                pointers: shared.map(({ pointer }) => pointer),
                count: { wrong: shared.length, of: whole.items.length, what: "items" },
              }),
              whole.first,
              other.whole.first,
            );
          }
          seen.push({ parent, whole });
        }
        const full = seen.filter(({ whole }) => whole.items.length > 0);
        return outcome(full.length > 1 ? kept(full.length) : unjudged("no sibling of the parent has items", needs));
      },
      1,
    ),
};

// Where the key of a parent stands whose contained collection a route leads to.
function parentAt({ operation, types }: Contract, route: Route): number | undefined {
  if (!operation.returns.collection) return undefined;
  const key = route.segments.at(-2);
  if (key?.kind !== "key" || operation.contestedKeys.includes(key.parameter)) return undefined;
  return lastNavigation(types, route)?.contained === true ? route.segments.length - 2 : undefined;
}

async function siblingsOf(probe: Probe, ids: Ids, at: number, parameter: string): Promise<readonly Ids[]> {
  const { whole, key } = await readAbove(probe, ids, at, mostPages);
  const own = ids[parameter]?.toLowerCase();
  const keys = whole.items
    .map(({ value }) => String(value[key]))
    .filter((id) => isGuid(id) && id.toLowerCase() !== own);
  const [first, ...others] = keys;
  const spread = [...new Set([first, others.at(-1), ...others])].filter((id) => id !== undefined).slice(0, mostListed);
  return probe.some(spread, mostSiblings).map((id) => ({ ...ids, [parameter]: id }));
}
