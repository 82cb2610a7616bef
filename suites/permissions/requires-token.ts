import { onControlled } from "../../engine/builders/controlled.ts";
import { asksUnknownId } from "../../engine/builders/refusals.ts";
import { orBeside, trySideDoors } from "../../engine/builders/side-doors.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import { judgeStatus } from "../../judging/answers/status.ts";

const judge = judgeStatus(
  (status) => status === 401,
  "401",
  // Whether an id is looked up before the token is a matter of its own.
  (answer, contract) =>
    answer.ask.asker === "anonymous" && !(statusOf(answer) === 404 && asksUnknownId(answer, contract)),
);
const { drive } = onControlled(judge, (probe, ids) => [
  probe.request(ids, {}, { asker: "anonymous" }),
  // What a browser sends by itself is no token.
  ...(probe.draws.quick
    ? []
    : [probe.request(ids, {}, { asker: "anonymous", headers: { cookie: "session=graph-conformance" } })]),
]);

export const suite: Suite = {
  judge,
  async drive(probe) {
    const plain = await drive(probe);
    return orBeside(probe, plain, () => trySideDoors(probe, "anonymous", "401"));
  },
};
