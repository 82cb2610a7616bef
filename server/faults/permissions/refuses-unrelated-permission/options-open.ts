import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "With query options any sound token may read",
  who: "A gateway whose rule on permissions is for the exact address of the list",
  apply: (honest) => ({
    ...honest,
    permits: (identity, need, ex) =>
      honest.permits(identity, need, ex) || (ex.operation !== undefined && ex.request.query !== ""),
  }),
};
