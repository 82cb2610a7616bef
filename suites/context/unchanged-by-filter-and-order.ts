import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { sampleOptions } from "../../engine/drawing/samples.ts";
import { type Judge, bodyMember } from "../../judging/answers/answer.ts";
import { judgeContext } from "../../judging/contexts/context.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

// Held against the plain listing: which path a context names has a requirement of its own.
function judgeAgainst(plain: unknown): Judge {
  if (typeof plain !== "string") return () => unjudged("the plain listing has no @odata.context");
  return judgeContext(({ text, pointer }) =>
    text === plain ? kept(1) : broken({ expected: plain, observed: text, pointers: [pointer] }),
  );
}

export const suite: Suite = {
  applies: (contract) => sampleOptions(contract).length > 0,
  drive: (probe) =>
    driveControlled(probe, async (ids) => {
      const plain = bodyMember(await probe.listing(ids), "@odata.context");
      const asks = sampleOptions(probe.contract).map((option) => probe.request(ids, option));
      return { asks, judge: judgeAgainst(plain) };
    }),
};
