import { without } from "../../behaviour/without.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "There is no OData-Version",
  who: "A gateway that passes on only the headers that it knows",
  apply: (honest) => ({
    ...honest,
    successHeaders: (ex) => without(honest.successHeaders(ex), "OData-Version"),
  }),
};
