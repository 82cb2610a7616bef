import { inlineNavigation, structuralMembers } from "../generators/members.ts";
import { judgeAnswered } from "./answered.ts";
import { judgeItems } from "./items.ts";
import { judgePresence } from "./presence.ts";

/** A judge that wants every selected member in every item. */
const judgeSelected = judgeItems((items, { ask }, contract) => {
  const known = [...structuralMembers(contract).map(([name]) => name), ...inlineNavigation(contract)];
  const names = (ask.options.select ?? []).filter((name) => known.includes(name));
  return judgePresence(items, contract, { names, label: "selected", nullPasses: true });
});

/** The same, where the request must succeed as well. */
export const judgeProjected = judgeAnswered(judgeSelected);
