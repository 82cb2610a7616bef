import { onControlled } from "../driving/controlled.ts";
import { structuralMembers } from "../generators/members.ts";
import { type Judge, statusOf } from "../judging/answer.ts";
import { itemsOf } from "../judging/items.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";
import { judgePresence } from "../judging/presence.ts";

const judge: Judge = (answer, contract) => {
  const status = statusOf(answer);
  if (status === undefined) return unjudged("the request was not answered");
  if (status !== 200)
    return broken({
      expected: "200, as for the same request without percent-encoding",
      observed: String(status),
      pointers: [],
    });
  const items = itemsOf(answer, contract) ?? [];
  const names = answer.ask.options.select ?? [];
  return items.length === 0 ? kept(1) : judgePresence(items, contract, { names, label: "selected", nullPasses: true });
};

export const suite = onControlled(judge, (probe, ids) => {
  const select = structuralMembers(probe.contract)
    .slice(-2)
    .map(([name]) => name);
  return [probe.request(ids, { select }, { query: `%24select=${select.join("%2C")}` })];
});
