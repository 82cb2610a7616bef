import { asProfiles } from "../../engine/builders/as-profiles.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { unjudged } from "../../judging/judgement.ts";

const usual = asProfiles(["least-delegated", "least-application"]);
const others = asProfiles(["audience-form"]);

export const suite: Suite = {
  ...others,
  async drive(probe) {
    const control = await usual.drive(probe);
    if (control.judgement.kind === "kept") return others.drive(probe);
    const reason = "not every token with the usual audience is let in";
    return { judgement: unjudged(reason, "a service that lets in the least privileged tokens"), evidence: [] };
  },
};
