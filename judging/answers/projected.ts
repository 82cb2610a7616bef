import { unjudged } from "../judgement.ts";
import { inlineNavigation, structuralMembers } from "../values/documented-members.ts";
import type { Judge } from "./answer.ts";
import { judgeAnswered } from "./answered.ts";
import { behind, gate } from "./gate.ts";
import { judgeItems } from "./items.ts";
import { ifSelectLeavesOut } from "./left-out.ts";
import { judgePresence, selectedDue } from "./presence.ts";
import { besideSelect, judgeSelection } from "./selection.ts";

/** A judge that wants every selected member in every item. */
const judgeNamed = judgeItems((items, { ask }, contract) => {
  const known = [...structuralMembers(contract).map(([name]) => name), ...inlineNavigation(contract)];
  const selected = (ask.options.select ?? []).filter((name) => known.includes(name.split("/")[0] ?? name));
  const names = selectedDue(selected, ask, contract);
  return judgePresence(items, contract, { names, label: "selected", nullPasses: true });
});

/** The same, where some other member must be left out for that to show anything. */
const judgeSelected = ifSelectLeavesOut(judgeNamed);

/** A judge that wants every selected member in every item of an answer that must succeed, whatever else it has. */
export const judgeSelectedPresent = judgeAnswered(judgeNamed);

/** The same for recorded answers, to requests with one other option next to `$select`. */
export function judgeProjectedBeside(option: "filter" | "orderby" | "expand"): Judge {
  return behind(
    gate.select | gate[option],
    judgeSelection((answer, contract) =>
      answer.ask.options.select !== undefined && besideSelect(answer.ask) === option && answer.ask.url === undefined
        ? judgeSelected(answer, contract)
        : unjudged(`the request has not $select and $${option} alone`),
    ),
  );
}

/** The same for recorded later pages. */
export const judgeProjectedLater = behind(
  gate.select,
  judgeSelection((answer, contract) =>
    answer.ask.options.select !== undefined && answer.ask.url !== undefined
      ? judgeSelected(answer, contract)
      : unjudged("the request is for no later page of a projection"),
  ),
);

/** The same, where some other member is left out, without which nothing shows. */
export const judgeProjected = judgeAnswered(judgeSelected);
