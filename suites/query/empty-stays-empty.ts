import type { Probe } from "../../engine/asking/probe.ts";
import { judgeAll } from "../../engine/builders/listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { sampleOptions } from "../../engine/drawing/samples.ts";
import { type Answer, type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ids, Options } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { isBusy } from "../../judging/answers/status.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import { within } from "../../judging/values/item-ids.ts";
import type { Contract } from "../../specs/contract.ts";

const judge: Judge = (answer, contract) => {
  const status = statusOf(answer);
  if (status === undefined || isBusy(status)) return unjudged(`the request was ${outcomeText(answer)}`);
  const expected = '200 with "value": [], as without the options';
  if (status !== 200) return broken({ expected, observed: String(status), pointers: [] });
  const items = itemsOf(answer, contract);
  if (items === undefined) return broken({ expected, observed: "200 without an array value", pointers: ["/value"] });
  return items.length === 0
    ? kept(1)
    : broken({ expected, observed: `200 with ${items.length} items`, pointers: ["/value"] });
};

function optionsOf(contract: Contract): readonly Options[] {
  const isSelectable = contract.operation.queryOptions.includes("$select");
  return [...sampleOptions(contract), ...(isSelectable ? [{ select: keyMembers(contract) }] : [])];
}

export const suite: Suite = {
  // Where no data need to be empty, and nothing else is said of options, a class would stay undecided for that alone.
  applies: (contract) => sampleOptions(contract).length > 0,
  async drive(probe) {
    const ids = await probe.emptyOne();
    if (ids === undefined) {
      const reason = "no collection was found that is empty";
      return { judgement: unjudged(reason, "ids of a collection without items"), evidence: [] };
    }
    const [telling] = probe.bindings;
    if (telling === undefined || !itemsOf(await probe.listing(telling), probe.contract)?.length) {
      const reason = "every collection that was found is empty";
      return { judgement: unjudged(reason, "ids of a collection with items"), evidence: [] };
    }
    const asks = optionsOf(probe.contract).map((options) => probe.request(ids, options));
    const outcome = judgeAll(probe, await Promise.all(asks.map((ask) => probe.share(ask))), judge);
    if (outcome.judgement.kind !== "broken") return outcome;
    // It may have got items meanwhile, but not those of another collection.
    if (await showsItemsOf(probe, telling, outcome.evidence)) return outcome;
    const again = await probe.send(probe.request(ids, {}, { headers: { "cache-control": "no-cache" } }));
    return judge(again, probe.contract).kind === "kept"
      ? outcome
      : { judgement: unjudged("the collection did not stay empty", "data that hold still"), evidence: [] };
  },
};

async function showsItemsOf(probe: Probe, other: Ids, evidence: readonly Answer[]): Promise<boolean> {
  const { contract } = probe;
  const theirs = itemsOf(await probe.listing(other), contract) ?? [];
  return evidence.some((answer) => within(itemsOf(answer, contract) ?? [], theirs, contract).length > 0);
}
