import type { Probe } from "../../engine/asking/probe.ts";
import { readListAt } from "../../engine/builders/behind.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { writePath } from "../../engine/urls/write-url.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import type { Item } from "../../judging/values/item.ts";
import { idList, without } from "../../judging/values/item-ids.ts";
import type { Contract } from "../../specs/contract.ts";
import { asksForChanges } from "../../specs/operation.ts";

/** Of longer lists, the beginning is compared. */
const mostPages = 20;
const needs = "a list on the same path, without delta, that the same identity may read";

// The first round begins with nothing, so that it tells all that there is.
export const suite: Suite = {
  applies: ({ operation }, route) => operation.returns.collection && asksForChanges(route) && route.segments.length > 1,
  drive: (probe) =>
    withItems(
      probe,
      async (ids, told) => {
        const list = await listBeside(probe, ids);
        if (statusOf(list.first) !== 200 || list.items.length === 0)
          return outcome(unjudged("there is no list to compare it with", needs));
        const judgement = judgeTold(told, list.items, probe.contract);
        if (judgement.kind !== "broken") return outcome(judgement);
        // The data may have changed in between: only what two rounds leave out is left out.
        const again = await probe.whole(probe.request(ids));
        if (again.kind === "stopped") return outcome(unjudged("the round was not read to its end", needs));
        return outcome(judgeTold(again.items, list.items, probe.contract), again.first, list.first);
      },
      1,
    ),
};

function listBeside(probe: Probe, ids: Ids): Promise<Whole> {
  const path = writePath({ ...probe.route, segments: probe.route.segments.slice(0, -1) }, ids);
  return readListAt(probe, ids, path, mostPages);
}

function judgeTold(told: readonly Item[], listed: readonly Item[], contract: Contract): Judgement {
  const present = told.filter(({ value }) => !Object.hasOwn(value, "@removed"));
  const missing = without(listed, present, contract);
  if (missing.length === 0) return kept(listed.length);
  const removed = missing.length - without(missing, told, contract).length;
  const how = removed > 0 ? `, and ${removed} of the others as removed` : "";
  return broken({
    expected: `all ${listed.length} entities that the list shows`,
    observed: `${listed.length - missing.length} of them${how}`,
    pointers: ["/value"],
    count: { wrong: missing.length, of: listed.length, what: "items" },
    details: { "not told": idList(missing, contract) },
  });
}
