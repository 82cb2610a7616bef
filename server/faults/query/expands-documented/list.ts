import { withExpanded } from "../../../behaviour/with-expanded.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An expanded subject is a list of one",
  who: "A mock generator that takes every relation for a collection",
  apply: (honest) => withExpanded(honest, "subject", (subject) => [subject]),
};
