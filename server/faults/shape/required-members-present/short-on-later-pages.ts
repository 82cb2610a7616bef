import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Items on later pages have no processingStatus",
  who: "A mock whose second query was written by hand and lacks a column",
  apply: (honest) =>
    withWholeItems(honest, (item, ex) => (ex.options.offset === undefined ? item : without(item, "processingStatus"))),
};
