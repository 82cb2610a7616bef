import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On later pages any sound token may read",
  who: "A service that decides on permissions where a listing begins",
  apply: (honest) => ({
    ...honest,
    permits: (identity, need, ex) =>
      honest.permits(identity, need, ex) || (ex.operation !== undefined && /skiptoken=/i.test(ex.request.query)),
  }),
};
