import { isFilterable } from "../generators/comparisons.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { Probe } from "../engine/probe.ts";
import type { Outcome, Suite } from "../engine/suite.ts";
import { keyMembers, structuralMembers } from "../generators/members.ts";
import type { Item } from "../judging/items.ts";
import { type Judgement, together, unjudged } from "../judging/judgement.ts";
import type { Ids } from "./ask.ts";
import { withItems } from "./filters.ts";
import type { Whole } from "./pages.ts";

/** A value of a member that occurs in the collection, and the items that have it. */
export interface Occurrence {
  readonly member: string;
  readonly value: string;
  readonly having: readonly Item[];
  readonly lacking: readonly Item[];
}

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
  for (const occurrence of occurrences(items, probe.contract, probe.draws.quick ? 1 : 8)) {
    const filter = `${occurrence.member} eq '${occurrence.value.replaceAll("'", "''")}'`;
    const found: Whole = await probe.shareWhole(probe.request(ids, { filter }));
    const judgement =
      found.kind === "stopped" ? unjudged(found.reason) : judge(occurrence, found.items, probe.contract);
    if (judgement.kind === "broken") return { judgement, evidence: [found.first] };
    judgements.push(judgement);
  }
  if (judgements.length > 0) return { judgement: together(judgements), evidence: [] };
  const needs = "a collection whose items differ in a filterable member";
  return { judgement: unjudged("no filterable member has a value to filter for", needs), evidence: [] };
}

/** Values of members that `eq` is documented for and that are written as a string: the most evenly spread first. */
export function occurrences(items: readonly Item[], contract: Contract, limit: number): readonly Occurrence[] {
  const all = structuralMembers(contract)
    .filter(([, { filter, type }]) => filter?.includes("eq") && isWrittenAsString(type, contract))
    .flatMap(([member, { type }]) => {
      const values = new Set(items.map(({ value }) => value[member]).filter((v): v is string => typeof v === "string"));
      return [...values]
        .filter((value) => value !== sentinelOf(type, contract))
        .map((value) => ({
          member,
          value,
          having: items.filter((item) => item.value[member] === value),
          lacking: items.filter((item) => item.value[member] !== value),
        }));
    });
  const keys = keyMembers(contract);
  // Members that many items share tell more than keys; a key serves where nothing else is there.
  const spread = ({ member, having, lacking }: Occurrence): number =>
    Math.min(having.length, lacking.length) + (keys.includes(member) ? 0 : 1);
  return all.sort((a, b) => spread(b) - spread(a)).slice(0, limit);
}

function isWrittenAsString(type: string, { types }: Contract): boolean {
  return type === "Edm.String" || types.get(edmType(type).name)?.kind === "enum";
}

// Which stored values an answer shows as the sentinel is unknown, so filtering for it proves nothing.
function sentinelOf(type: string, { types }: Contract): string | undefined {
  const found = types.get(edmType(type).name);
  return found?.kind === "enum" ? found.sentinel : undefined;
}
