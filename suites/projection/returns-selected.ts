import { onProjections } from "../driving/projection.ts";
import { structuralMembers } from "../generators/members.ts";
import { judgeItems } from "../judging/items.ts";
import { judgePresence } from "../judging/presence.ts";

export const suite = onProjections(
  judgeItems((items, { ask }, contract) => {
    const structural = structuralMembers(contract).map(([name]) => name);
    const names = (ask.options.select ?? []).filter((name) => structural.includes(name));
    return judgePresence(items, contract, { names, label: "selected", nullPasses: true });
  }),
);
