import type { Suite } from "../engine/suite.ts";
import { withItems } from "../driving/filters.ts";
import { expandable, structuralMembers } from "../generators/members.ts";
import { busyOrRefused } from "../judging/answered.ts";
import { judgeSameValues } from "../judging/compare-values.ts";
import { judgeSameItems } from "../judging/same-items.ts";

export const suite: Suite = {
  applies: (contract) => expandable(contract, "must").length > 0,
  drive: (probe) =>
    withItems(probe, async (ids, plain) => {
      const { contract } = probe;
      const expand = expandable(contract, "must").map((name) => ({ name }));
      const found = await probe.shareWhole(probe.request(ids, { expand }));
      const evidence = [found.first];
      if (found.kind === "stopped") return { judgement: busyOrRefused(found), evidence };
      const same = judgeSameItems(found.items, plain, contract);
      if (same.kind === "broken") return { judgement: same, evidence };
      const names = structuralMembers(contract).map(([name]) => name);
      return { judgement: judgeSameValues(found.items, plain, names, contract), evidence };
    }),
};
