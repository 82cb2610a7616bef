import type { Contract } from "../../specs/contract.ts";
import { unjudged } from "../judgement.ts";
import { knownMembers, selectable } from "../values/documented-members.ts";
import type { Judge } from "./answer.ts";
import type { Ask } from "./ask.ts";
import { behind, gate } from "./gate.ts";

/** The members that a request may name, as its contract documents them. */
type Nameable = (contract: Contract) => readonly string[];

/** All that `$select` may name, also what not every service has to know. */
export const anySelectable: Nameable = (contract) => [
  ...selectable(contract),
  ...knownMembers(contract).map(([name]) => name),
];

/** Whether a request selects nothing but these, each once and in its own letter case. */
function selectsOnly(known: readonly string[], { options: { select } }: Ask): boolean {
  return select !== undefined && new Set(select).size === select.length && select.every((name) => known.includes(name));
}

/**
 * A judge of answers to a `$select` that leaves no doubt what it asks for; without one nothing is broken, and the judge says why.
 * `nameable`: what leaves no doubt, unless told what every service knows.
 */
export function judgeSelection(judge: Judge, nameable: Nameable = selectable): Judge {
  const certain: Judge = (answer, contract) =>
    answer.ask.options.select === undefined || selectsOnly(nameable(contract), answer.ask)
      ? judge(answer, contract)
      : unjudged("the request selects something that is not documented", "a $select of documented members");
  return behind(gate.select, certain, judge);
}

/** Which option stands next to `$select`: none, one of these alone, or several. */
export function besideSelect({ options }: Ask): "nothing" | "filter" | "orderby" | "expand" | "several" {
  const beside = (["filter", "orderby", "expand"] as const).filter((name) => options[name] !== undefined);
  return beside.length > 1 ? "several" : (beside[0] ?? "nothing");
}
