import type { Behaviour, Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { Refused } from "../../refusal.ts";

function onEmpty(honest: Behaviour, status: number, applies: (ex: Exchange) => boolean): Behaviour {
  return {
    ...honest,
    answerWith: (found, ex) => {
      const isEmpty = found.kind === "collection" && found.items.length === 0;
      if (ex.operation !== undefined && isEmpty && applies(ex))
        throw new Refused({ reason: "broken", status, code: "ErrorItemNotFound", message: "There is nothing there." });
      return honest.answerWith(found, ex);
    },
  };
}

export const faults: FaultDefinitions = {
  "query/empty-stays-empty": {
    title: "A filter on an empty collection breaks the service down",
    who: "A mock that looks at the first item for the types",
    apply: (honest) => onEmpty(honest, 500, ({ options }) => options.filter !== undefined),
  },
  "query/empty-stays-empty/selected": {
    title: "$select on an empty collection is answered with 404",
    who: "A gateway that takes an empty projection for a missing resource",
    apply: (honest) => onEmpty(honest, 404, ({ options }) => options.select !== undefined),
  },
};
