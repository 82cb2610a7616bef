import type { Suite } from "../engine/suite.ts";
import { onProjections } from "../driving/projection.ts";
import { inlineNavigation } from "../generators/members.ts";
import { judgeItems } from "../judging/items.ts";
import { ifSelectLeavesOut } from "../judging/left-out.ts";
import { judgePresence } from "../judging/presence.ts";

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
