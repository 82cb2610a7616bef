import type { Exchange } from "../../../exchange.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A 403 has the whole list as its body",
  who: "A gateway that sets the status and forwards the answer all the same",
  apply: (honest) => {
    const forbidden = new WeakSet<Exchange>();
    return {
      ...honest,
      permits: (identity, need, ex) => {
        const permitted = honest.permits(identity, need, ex);
        if (!permitted && ex.operation !== undefined) forbidden.add(ex);
        return permitted || ex.operation !== undefined;
      },
      respond: (answer, ex) => {
        const finished = honest.respond(answer, ex);
        return forbidden.has(ex) ? { ...finished, status: 403 } : finished;
      },
    };
  },
};
