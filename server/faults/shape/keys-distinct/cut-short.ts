import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Ids are cut to four characters",
  who: "A gateway that shortens ids for its log and hands the same object on",
  apply: (honest) => withWholeText(honest, "id", (id) => id.slice(0, 4)),
};
