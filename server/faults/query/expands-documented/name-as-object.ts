import { isObject } from "../../../behaviour/is-object.ts";
import { withExpanded } from "../../../behaviour/with-expanded.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The displayName of an expanded subject is an object",
  who: "A mock that serves the names of its directory in several languages",
  apply: (honest) =>
    withExpanded(honest, "subject", (subject) =>
      isObject(subject) ? { ...subject, displayName: { en: subject["displayName"] } } : subject,
    ),
};
