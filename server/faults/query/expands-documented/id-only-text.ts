import { isObject } from "../../../behaviour/is-object.ts";
import { withExpanded } from "../../../behaviour/with-expanded.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An expanded subject is its id as text",
  who: "A mock with foreign keys in place of objects",
  apply: (honest) => withExpanded(honest, "subject", (subject) => (isObject(subject) ? subject["id"] : subject)),
};
