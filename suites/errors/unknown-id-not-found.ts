import type { Contract } from "../../specs/contract.ts";
import { onControlled } from "../driving/controlled.ts";
import { asksUnknownId, unknownIdAsks } from "../driving/refusals.ts";
import { isUnlike, unknownIds } from "../generators/unknown-ids.ts";
import { type Answer, statusOf } from "../judging/answer.ts";
import { isRefusal, judgeStatus } from "../judging/status.ts";

// Whether it is refused at all is left to another requirement, which is silent on these keys.
function asksForContested({ ask }: Answer, { operation }: Contract): boolean {
  return operation.contestedKeys.some((name) => isUnlike(ask.ids[name] ?? ""));
}

export const suite = onControlled(
  judgeStatus(
    (status) => status === 404,
    "404",
    (answer, contract) =>
      isRefusal(statusOf(answer) ?? 0) || (statusOf(answer) === 200 && asksForContested(answer, contract)),
  ),
  // This is a convention; so it may speak of keys on which the documentation contradicts itself.
  (probe, ids) =>
    probe.draws.quick
      ? unknownIdAsks(probe, ids)
      : unknownIds(probe, ids, true).map((unknown) => probe.request(unknown)),
  asksUnknownId,
  [404],
);
