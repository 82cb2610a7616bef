import { onProjections } from "../driving/projection.ts";
import type { Suite } from "../engine/suite.ts";
import { structuralMembers } from "../generators/members.ts";
import { judgeAnswered } from "../judging/answered.ts";
import { judgeItems } from "../judging/items.ts";
import { judgePresence } from "../judging/presence.ts";

const judge = judgeItems((items, { ask }, contract) => {
  const structural = structuralMembers(contract).map(([name]) => name);
  const names = (ask.options.select ?? []).filter((name) => structural.includes(name));
  return judgePresence(items, contract, { names, label: "selected", nullPasses: true });
});

// Refusing a documented $select is a breach live; of a recorded refusal nobody knows why it was made.
export const suite: Suite = { judge, drive: onProjections(judgeAnswered(judge)).drive };
