import type { Probe } from "../engine/probe.ts";
import type { Suite } from "../engine/suite.ts";
import { unknownIds } from "../generators/unknown-ids.ts";
import { type Judge, outcomeText, statusOf } from "../judging/answer.ts";
import { unjudged } from "../judging/judgement.ts";
import { isRefusal } from "../judging/status.ts";
import type { Ask, Ids } from "./ask.ts";
import { onControlled } from "./controlled.ts";

/** Requests with an id that the target does not know. */
export function unknownIdAsks(probe: Probe, ids: Ids): readonly Ask[] {
  return unknownIds(probe, ids).map((unknown) => probe.request(unknown));
}

/** Requests whose `$filter` is no OData expression. */
export function malformedFilterAsks(probe: Probe, ids: Ids): readonly Ask[] {
  const filters = ["(id ne 'x'", "id eq", "id 'x' eq"];
  return (probe.draws.quick ? filters.slice(0, 1) : filters).map((filter) => probe.request(ids, { filter }));
}

/** A request that selects what no documented type has. */
export function unknownSelectAsk(probe: Probe, ids: Ids): Ask {
  return probe.request(ids, { select: ["noSuchMember"] });
}

/** A suite that judges refusals of every kind that the target makes. */
export function onRefusals(judge: Judge): Suite {
  const onlyRefusals: Judge = (answer, contract) =>
    isRefusal(statusOf(answer) ?? 0)
      ? judge(answer, contract)
      : unjudged(`the request was ${outcomeText(answer)}`, "a request that the target refuses");
  const { drive } = onControlled(onlyRefusals, (probe, ids) => [
    ...unknownIdAsks(probe, ids),
    ...malformedFilterAsks(probe, ids),
    unknownSelectAsk(probe, ids),
    probe.request(ids, {}, { asker: "anonymous" }),
    ...(probe.has("unrelated") ? [probe.request(ids, {}, { asker: "unrelated" })] : []),
  ]);
  return { judge: onlyRefusals, drive };
}
