import { withCollection } from "../../behaviour/with-collection.ts";
import { without } from "../../behaviour/without.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "There is no @odata.context",
  who: "A mock author who took annotations for decoration",
  apply: (honest) => withCollection(honest, (body) => without(body, "@odata.context")),
};
