import { addressWithout } from "../../../behaviour/address-without.ts";
import { withKeptAnswers } from "../../../behaviour/with-kept-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An answer is kept for all requests that differ in $orderby only",
  who: "A proxy whose cache key leaves out options that it takes for presentation",
  apply: (honest) => withKeptAnswers(honest, (ex) => addressWithout(ex, "orderby")),
};
