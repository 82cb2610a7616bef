import type { Contract } from "../../specs/contract.ts";
import { unjudged } from "../judgement.ts";
import { structuralMembers } from "../values/documented-members.ts";
import type { Item } from "../values/item.ts";
import { type Answer, type Judge, memo } from "./answer.ts";
import { behind } from "./gate.ts";
import { itemsOf } from "./items.ts";

const names = Symbol("names of members");

/** Whether `$select` shows in an answer: some documented member that it does not name is in no item. */
export function selectLeavesOut(answer: Answer, contract: Contract): boolean {
  const selected = new Set((answer.ask.options.select ?? []).map((name) => name.toLowerCase().split("/")[0]));
  const shown = memo(answer.exchange, names, () => namesIn(itemsOf(answer, contract) ?? []));
  return structuralMembers(contract).some(
    ([name, { key }]) => key !== true && !selected.has(name.toLowerCase()) && !shown.has(name),
  );
}

function namesIn(items: readonly Item[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { value } of items) for (const name of Object.keys(value)) found.add(name);
  return found;
}

/** The same judge, for which an answer with all members shows nothing: who ignores `$select` sends them as well. A breach stays one. */
export function ifSelectLeavesOut(judge: Judge): Judge {
  const withEffect: Judge = (answer, contract) => {
    const judgement = judge(answer, contract);
    return judgement.kind !== "kept" || selectLeavesOut(answer, contract)
      ? judgement
      : unjudged("no $select left anything out", "a service on which $select has an effect");
  };
  return behind(0, withEffect, judge);
}
