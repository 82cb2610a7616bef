import { addressWithout } from "../../../behaviour/address-without.ts";
import { withKeptAnswers } from "../../../behaviour/with-kept-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An answer is kept for all pages",
  who: "A proxy whose cache key leaves out options that it does not know",
  apply: (honest) => withKeptAnswers(honest, (ex) => addressWithout(ex, "skiptoken")),
};
