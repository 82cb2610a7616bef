import { onProjections } from "../../engine/builders/projection.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeAnswered } from "../../judging/answers/answered.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { ifSelectLeavesOut } from "../../judging/answers/left-out.ts";
import { judgePresence, selectedDue } from "../../judging/answers/presence.ts";
import { besideSelect, judgeSelection } from "../../judging/answers/selection.ts";
import { unjudged } from "../../judging/judgement.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";

const judge = ifSelectLeavesOut(
  judgeItems((items, { ask }, contract) => {
    // Next to one other option, and on later pages, there are requirements of their own.
    if (["filter", "orderby", "expand"].includes(besideSelect(ask)) || ask.url !== undefined)
      return unjudged("the request has another option next to $select, or is for a later page");
    const structural = structuralMembers(contract).map(([name]) => name);
    const selected = (ask.options.select ?? []).filter((name) => structural.includes(name.split("/")[0] ?? name));
    const names = selectedDue(selected, ask, contract);
    return judgePresence(items, contract, { names, label: "selected", nullPasses: true });
  }),
);

// Refusing a documented $select is a breach live; of a recorded refusal nobody knows why it was made.
export const suite: Suite = { judge: judgeSelection(judge), drive: onProjections(judgeAnswered(judge)).drive };
