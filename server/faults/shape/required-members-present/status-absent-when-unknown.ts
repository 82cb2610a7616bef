import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An item whose status a client may not know has no processingStatus",
  who: "A gateway that drops what its enumeration cannot hold",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      item["processingStatus"] === "unknownFutureValue" ? without(item, "processingStatus") : item,
    ),
};
