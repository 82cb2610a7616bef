import type { Probe } from "../../engine/asking/probe.ts";
import { driveControlled } from "../../engine/builders/controlled.ts";
import { orBeside, trySideDoors } from "../../engine/builders/side-doors.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeStatus } from "../../judging/answers/status.ts";
import { unjudged } from "../../judging/judgement.ts";

const judge = judgeStatus(
  (status) => status === 403,
  "403",
  ({ ask }) => ask.asker === "unrelated",
);

export const suite: Suite = {
  beyond: "known-asker",
  drive: async (probe) => {
    const doubt = doubtOf(probe);
    if (doubt !== undefined) {
      const needs = "an identity with a valid token that lacks the permission";
      return { judgement: unjudged(`of the identity that is to lack the permission, ${doubt}`, needs), evidence: [] };
    }
    const plain = await driveControlled(probe, (ids) => ({
      asks: [probe.request(ids, {}, { asker: "unrelated" })],
      judge,
    }));
    return orBeside(probe, plain, () => trySideDoors(probe, "unrelated", "403"));
  },
};

// An opaque token is taken for what it is declared to be; claims that say otherwise are believed.
function doubtOf(probe: Probe): string | undefined {
  const standing = probe.standingOf("unrelated");
  if (standing === undefined) return undefined;
  if (standing.kind === "unknown" && standing.opaque === true) return undefined;
  return standing.kind === "refused" && standing.cause === "no-permission" ? undefined : standing.reason;
}
