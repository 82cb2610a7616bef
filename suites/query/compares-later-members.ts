import type { Probe } from "../../engine/asking/probe.ts";
import { afterControl } from "../../engine/builders/controlled.ts";
import { filterableEnums, hasLaterMembers, laterMembersWanted } from "../../engine/builders/later-members.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { filterFor } from "../../engine/drawing/occurrences.ts";
import { outcomeText, statusOf } from "../../judging/answers/answer.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { idList, without } from "../../judging/values/item-ids.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";

const headers = { prefer: laterMembersWanted };
const needs = "a service that honours the preference, and an item with a member declared after the sentinel";

export const suite: Suite = {
  applies: (contract) => hasLaterMembers(contract) && filterableEnums(contract).length > 0,
  drive: (probe) =>
    afterControl(probe, async () => {
      const { contract } = probe;
      const known = probe.bindings.flatMap((ids) => filterableEnums(contract).map((one) => ({ ids, ...one })));
      for (const { ids, path, earlier, later } of known) {
        const shown = await probe.share(probe.request(ids, {}, { headers }));
        const items = itemsOf(shown, contract) ?? [];
        const name = later.find((one) => items.some(({ value }) => value[path] === one));
        if (name === undefined) continue;
        const control = await probe.share(probe.request(ids, { filter: filterFor({ member: path, value: earlier }) }));
        if (statusOf(control) !== 200)
          return outcome(unjudged(`a filter for an earlier member was ${outcomeText(control)}`));
        const found = await probe.shareWhole(
          probe.request(ids, { filter: filterFor({ member: path, value: name }) }, { headers }),
        );
        const wanted = items.filter(({ value }) => value[path] === name);
        const judgement =
          found.kind === "stopped" ? busyOrRefused(found) : judgeFound(found.items, { path, name, wanted }, contract);
        if (judgement.kind !== "broken") return outcome(judgement);
        return (await isStill(probe, ids, path, name)) ? outcome(judgement, found.first, shown) : outcome(changed);
      }
      return outcome(unjudged("no item shows a member that is declared after the sentinel", needs));
    }),
};

const changed = unjudged("the data changed in between", "data that hold still");

async function isStill(probe: Probe, ids: Ids, path: string, name: string): Promise<boolean> {
  const fresh = await probe.send(probe.request(ids, {}, { headers: { ...headers, "cache-control": "no-cache" } }));
  return (itemsOf(fresh, probe.contract) ?? []).some(({ value }) => value[path] === name);
}

function judgeFound(
  found: readonly Item[],
  { path, name, wanted }: { readonly path: string; readonly name: string; readonly wanted: readonly Item[] },
  contract: Contract,
): Judgement {
  const lost = without(wanted, found, contract);
  const other = found.filter(({ value }) => value[path] !== name);
  if (lost.length + other.length === 0) return kept(found.length);
  return broken({
    expected: `all items whose ${path} is ${name}, and no others`,
    observed: lost.length > 0 ? `without ${idList(lost, contract)}` : `${path} ${String(other[0]?.value[path])}`,
    pointers: other[0] === undefined ? ["/value"] : [`${other[0].pointer}/${path}`],
  });
}
