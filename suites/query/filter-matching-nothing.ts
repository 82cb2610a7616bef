import type { Ask, Ids } from "../driving/ask.ts";
import { onControlled } from "../driving/controlled.ts";
import type { Probe } from "../engine/probe.ts";
import { structuralMembers } from "../generators/members.ts";
import { isStranger, unlike } from "../generators/unknown-ids.ts";
import { type Answer, bodyOf, isObject, statusOf } from "../judging/answer.ts";
import { judgeAnswered } from "../judging/answered.ts";
import { broken, kept } from "../judging/judgement.ts";
import { printFilter } from "../oracle/print.ts";

const judge = judgeAnswered((answer) => {
  const expected = '200 with "value": []';
  const body = bodyOf(answer.exchange);
  const value = body.kind === "json" && isObject(body.value) ? body.value["value"] : undefined;
  if (!Array.isArray(value)) return broken({ expected, observed: "200 without an array value", pointers: ["/value"] });
  return value.length === 0
    ? kept(1)
    : broken({ expected, observed: `200 with ${value.length} items`, pointers: ["/value"] });
});

// Of a recorded refusal nobody knows why it was made.
function asksForStranger(answer: Answer): boolean {
  const text = /^\w+ eq '([^']*)'$/.exec(answer.ask.options.filter ?? "")?.[1] ?? "";
  return isStranger(text) && statusOf(answer) === 200 && answer.ask.url === undefined;
}

export const suite = onControlled(judge, asks, asksForStranger);

function asks(probe: Probe, ids: Ids): readonly Ask[] {
  const key = structuralMembers(probe.contract).find(([, property]) => property.key && property.filter?.includes("eq"));
  if (key === undefined) return [];
  const literal = { kind: "text", value: unlike(Object.values(ids)[0] ?? "") } as const;
  return [probe.request(ids, { filter: printFilter({ kind: "compare", path: key[0], operator: "eq", literal }) })];
}
