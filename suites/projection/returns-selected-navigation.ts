import { onProjections } from "../../engine/builders/projection.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { ifSelectLeavesOut } from "../../judging/answers/left-out.ts";
import { judgePresence } from "../../judging/answers/presence.ts";
import { inlineNavigation } from "../../judging/values/documented-members.ts";

export const suite: Suite = {
  ...onProjections(
    ifSelectLeavesOut(
      judgeItems((items, { ask }, contract) => {
        const inline = inlineNavigation(contract);
        const names = (ask.options.select ?? []).filter((name) => inline.includes(name));
        return judgePresence(items, contract, { names, label: "selected", nullPasses: false });
      }),
    ),
  ),
  applies: (contract) => inlineNavigation(contract).length > 0,
};
