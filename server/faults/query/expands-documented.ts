import { isObject } from "../../behaviour/is-object.ts";
import { withExpanded } from "../../behaviour/with-expanded.ts";
import { without } from "../../behaviour/without.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "An expanded subject has no id",
  who: "A mock that leaves the key out because it is in the link already",
  apply: (honest) =>
    withExpanded(honest, "subject", (subject) => (isObject(subject) ? without(subject, "id") : subject)),
};
