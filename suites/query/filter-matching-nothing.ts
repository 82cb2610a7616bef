import { onControlled } from "../driving/controlled.ts";
import { structuralMembers } from "../generators/members.ts";
import { unlike } from "../generators/unknown-ids.ts";
import { bodyOf, isObject } from "../judging/answer.ts";
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

export const suite = onControlled(judge, (probe, ids) => {
  const key = structuralMembers(probe.contract).find(([, property]) => property.key && property.filter?.includes("eq"));
  if (key === undefined) return [];
  const literal = { kind: "text", value: unlike(Object.values(ids)[0] ?? "") } as const;
  return [probe.request(ids, { filter: printFilter({ kind: "compare", path: key[0], operator: "eq", literal }) })];
});
