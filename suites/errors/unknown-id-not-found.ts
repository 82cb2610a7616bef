import { userParameter } from "../../engine/asking/own-id.ts";
import { onControlled } from "../../engine/builders/controlled.ts";
import { asksUnknownId, unknownIdAsks } from "../../engine/builders/refusals.ts";
import { hasFreeForm, isUnlike, unknownIds } from "../../engine/drawing/unknown-ids.ts";
import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import type { Contract } from "../../specs/contract.ts";

const [forbidden, notFound] = [403, 404];

// Whoever may read nothing of other users is not told who there is.
function hidesUsers({ ask: { route, ids } }: Answer): boolean {
  return isUnlike(ids[userParameter(route) ?? ""] ?? "");
}

function tells(answer: Answer, contract: Contract): boolean {
  const status = statusOf(answer) ?? 0;
  if (status === notFound) return true;
  if (status === forbidden && hidesUsers(answer)) return false;
  // An id that may be called malformed may be refused as such.
  if (isRefusal(status)) return !Object.values(answer.ask.ids).some(hasFreeForm);
  // Whether it is refused at all is left to another requirement, which is silent on keys that the documentation contests.
  const contested = contract.operation.contestedKeys.some((name) => isUnlike(answer.ask.ids[name] ?? ""));
  return status === 200 && contested;
}

export const suite = onControlled(
  judgeStatus((status) => status === notFound, String(notFound), tells),
  // This is a convention; so it may speak of contested keys.
  (probe, ids) =>
    probe.draws.quick
      ? unknownIdAsks(probe, ids)
      : unknownIds(probe, ids, true).map((unknown) => probe.request(unknown)),
  asksUnknownId,
  [notFound],
);
