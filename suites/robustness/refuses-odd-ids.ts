import type { Probe } from "../../engine/asking/probe.ts";
import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { oddIds, withOddIds } from "../../engine/drawing/unknown-ids.ts";
import { type Answer, type Judge, statusOf } from "../../judging/answers/answer.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import { judgeUnvouched } from "../../judging/answers/unvouched.ts";
import { broken } from "../../judging/judgement.ts";

const expected = "a 4xx";
const byStatus = judgeStatus(isRefusal, expected);

const judge: Judge = (answer, contract) =>
  isLost(answer)
    ? broken({ expected, observed: "the connection was closed without an answer", pointers: [] })
    : byStatus(answer, contract);

export const suite: Suite = {
  // Whether a connection was lost over the id, one answer alone does not tell.
  judge: judgeUnvouched(
    byStatus,
    ({ ask }, { operation }) =>
      Object.entries(ask.ids).some(([name, id]) => oddIds.includes(id) && !operation.contestedKeys.includes(name)),
    [404],
  ),
  drive: async (probe) => {
    const outcome = await driveControlled(probe, (ids) => ({
      asks: withOddIds(probe, ids).map((odd) => probe.request(odd)),
      judge,
    }));
    const lost = outcome.evidence.filter(isLost);
    if (lost.length === 0 || (await isLostAgain(probe, lost))) return outcome;
    // The network had its moment: the others are judged without it.
    return driveControlled(probe, (ids) => ({
      asks: withOddIds(probe, ids).map((odd) => probe.request(odd)),
      judge: byStatus,
    }));
  },
};

function isLost({ exchange: { response } }: Answer): boolean {
  return response.kind === "failed" && response.cause === "reset";
}

// The same id once more, and then the permitted request: the target is there, and it is the id that it has no answer to.
async function isLostAgain(probe: Probe, lost: readonly Answer[]): Promise<boolean> {
  const again = await Promise.all(lost.map(({ ask }) => probe.send(ask)));
  const [ids] = probe.bindings;
  const control = ids === undefined ? undefined : await probe.send(probe.request(ids));
  return again.every(isLost) && control !== undefined && statusOf(control) === 200;
}
