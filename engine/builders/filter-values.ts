import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { judgeSameItems } from "../../judging/answers/same-items.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { type Judgement, together, unjudged } from "../../judging/judgement.ts";
import { isFilterable } from "../../judging/values/comparable.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { anApplication } from "../asking/played.ts";
import type { Probe } from "../asking/probe.ts";
import { keysInParentheses } from "../asking/spellings.ts";
import { filterFor, type Occurrence, occurrences } from "../drawing/occurrences.ts";
import { withItems } from "./filters.ts";
import type { Outcome, Suite } from "./suite.ts";

/** A suite that filters for values which occur, one request per value, and judges which items came back. */
export function onOccurrences(
  judge: (occurrence: Occurrence, found: readonly Item[], contract: Contract) => Judgement,
): Suite {
  return {
    applies: (contract) => isFilterable(contract, ["text", "enum"]),
    drive: (probe) => withItems(probe, (ids, items) => judgeOccurrences(probe, ids, items, judge), 1),
  };
}

async function judgeOccurrences(
  probe: Probe,
  ids: Ids,
  items: readonly Item[],
  judge: Parameters<typeof onOccurrences>[0],
): Promise<Outcome> {
  const judgements: Judgement[] = [];
  const all = occurrences(items, probe.contract, probe.draws.quick ? 1 : 8).map(
    (occurrence) => [occurrence, probe.request(ids, { filter: filterFor(occurrence) })] as const,
  );
  const doors = probe.draws.quick ? [] : await otherDoors(probe, ids, items);
  const otherwise = all
    .slice(0, 1)
    .flatMap(([occurrence, { options }]) => doors.map((door) => [occurrence, { ...door, options }] as const));
  for (const [occurrence, ask] of [...all, ...otherwise]) {
    const found: Whole = await probe.shareWhole(ask);
    const judgement =
      found.kind === "stopped" ? unjudged(found.reason) : judge(occurrence, found.items, probe.contract);
    if (judgement.kind === "broken") return { judgement, evidence: [found.first] };
    judgements.push(judgement);
  }
  if (judgements.length > 0) return { judgement: together(judgements), evidence: [] };
  const needs = "a collection whose items differ in a filterable member";
  return { judgement: unjudged("no filterable member has a value to filter for", needs), evidence: [] };
}

// The listing as an application, and with its path written otherwise: where the same items come, other code may choose among them.
async function otherDoors(probe: Probe, ids: Ids, items: readonly Item[]): Promise<readonly Ask[]> {
  const asks = [
    ...anApplication(probe).map((asker) => probe.request(ids, {}, { asker })),
    ...probe.some([keysInParentheses(probe, ids)], { library: 0 }),
  ];
  const wholes = await Promise.all(asks.map((ask) => probe.shareWhole(ask)));
  return asks.filter((_, at) => {
    const whole = wholes[at];
    return whole?.kind === "whole" && judgeSameItems(whole.items, items, probe.contract).kind === "kept";
  });
}
