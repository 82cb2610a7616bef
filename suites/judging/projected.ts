import { inlineNavigation, structuralMembers } from "../generators/members.ts";
import { type Judge, statusOf } from "./answer.ts";
import { judgeItems } from "./items.ts";
import { broken, unjudged } from "./judgement.ts";
import { judgePresence } from "./presence.ts";

/** A judge that wants `$select` to be answered, and every selected member in every item. */
export const judgeProjected: Judge = (answer, contract) => {
  const status = statusOf(answer);
  if (status === undefined) return unjudged("the request was not answered");
  if (status !== 200) return broken({ expected: "200", observed: String(status), pointers: [] });
  return present(answer, contract);
};

const present = judgeItems((items, { ask }, contract) => {
  const known = [...structuralMembers(contract).map(([name]) => name), ...inlineNavigation(contract)];
  const names = (ask.options.select ?? []).filter((name) => known.includes(name));
  return judgePresence(items, contract, { names, label: "selected", nullPasses: true });
});
