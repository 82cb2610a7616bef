import { addressWithout } from "../../../behaviour/address-without.ts";
import { withKeptAnswers } from "../../../behaviour/with-kept-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An answer is kept for all requests that differ in $filter only",
  who: "A proxy whose cache key is made of the options that it knows",
  apply: (honest) => withKeptAnswers(honest, (ex) => addressWithout(ex, "filter")),
};
