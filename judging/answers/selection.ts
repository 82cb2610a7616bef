import type { Contract } from "../../specs/contract.ts";
import { unjudged } from "../judgement.ts";
import { selectable } from "../values/documented-members.ts";
import type { Judge } from "./answer.ts";
import type { Ask } from "./ask.ts";
import { behind, gate } from "./gate.ts";

/** Whether a request selects nothing but what is documented, each once and in its own letter case. */
function selectsDocumented({ options: { select } }: Ask, contract: Contract): boolean {
  const known = selectable(contract);
  return select !== undefined && new Set(select).size === select.length && select.every((name) => known.includes(name));
}

/** A judge of answers to a `$select` that leaves no doubt what it asks for; without one nothing is broken, and the judge says why. */
export function judgeSelection(judge: Judge): Judge {
  const certain: Judge = (answer, contract) =>
    answer.ask.options.select === undefined || selectsDocumented(answer.ask, contract)
      ? judge(answer, contract)
      : unjudged("the request selects something that is not documented", "a $select of documented members");
  return behind(gate.select, certain, judge);
}

/** Which option stands next to `$select`: none, one of these alone, or several. */
export function besideSelect({ options }: Ask): "nothing" | "filter" | "orderby" | "expand" | "several" {
  const beside = (["filter", "orderby", "expand"] as const).filter((name) => options[name] !== undefined);
  return beside.length > 1 ? "several" : (beside[0] ?? "nothing");
}
