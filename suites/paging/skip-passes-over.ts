import type { Probe } from "../../engine/asking/probe.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { broken, kept } from "../../judging/judgement.ts";
import { itemId } from "../../judging/values/item-ids.ts";

// In which order a collection stands that is not ordered is the service's own: how many are left is not.
export const suite: Suite = {
  applies: ({ operation }) => operation.returns.collection && operation.queryOptions.includes("$skip"),
  drive: (probe) =>
    withItems(probe, async (ids, all) => {
      const few = probe.draws.quick ? [1] : [1, Math.ceil(all.length / 2)];
      for (const skip of new Set(few)) {
        const found = await probe.whole(probe.request(ids, { skip }));
        if (found.kind === "stopped") return outcome(busyOrRefused(found), found.first);
        const distinct = new Set(found.items.map((item) => itemId(item, probe.contract))).size;
        if (distinct === all.length - skip && found.items.length === distinct) continue;
        // The data may have changed since the collection was read.
        const fresh = await probe.whole(probe.request(ids));
        if (fresh.kind === "stopped" || fresh.items.length !== all.length)
          return outcome({ kind: "unjudged", reason: "the data changed in between", needs: "data that holds still" });
        const expected = `${all.length - skip} of ${all.length} items, each once`;
        const twice = found.items.length > distinct ? `, ${found.items.length - distinct} of them twice` : "";
        return outcome(
          broken({ expected, observed: `${found.items.length} items${twice}`, pointers: ["/value"] }),
          found.first,
        );
      }
      return probe.draws.quick || all.length < 2 ? outcome(kept(1)) : besideTop(probe, ids, all.length);
    }),
};

// What is passed over is no part of the first so many: both together leave something, here or on further pages.
async function besideTop(probe: Probe, ids: Ids, all: number): Promise<Outcome> {
  if (!probe.contract.operation.queryOptions.includes("$top")) return outcome(kept(1));
  const found = await probe.whole(probe.request(ids, { skip: 1, top: 1 }));
  // Whether both go together is nowhere said.
  if (found.kind === "stopped" || found.items.length > 0) return outcome(kept(1));
  const expected = `1 item, with ${all} of which 1 is passed over`;
  return outcome(broken({ expected, observed: "0 items", pointers: ["/value"] }), found.first);
}
