import { expands } from "../../../behaviour/expands.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$expand of one navigation property drops the other",
  who: "A mock that takes $expand for the list of all that is wanted",
  apply: (honest) => withWholeItems(honest, (item, ex) => (expands(ex, "subject") ? without(item, "task") : item)),
};
