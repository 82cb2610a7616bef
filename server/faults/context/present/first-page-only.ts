import { withCollection } from "../../../behaviour/with-collection.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Later pages have no context",
  who: "A mock whose pages are cut out of a finished answer",
  apply: (honest) =>
    withCollection(honest, (body, ex) => (ex.options.offset === undefined ? body : without(body, "@odata.context"))),
};
