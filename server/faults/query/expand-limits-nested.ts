import { withoutNested } from "../../behaviour/expansions.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/expand-limits-nested": {
    title: "A $top inside of $expand has no effect",
    who: "A mock that pages its items alone",
    apply: (honest) => withoutNested(honest, "top"),
  },
  "query/expand-limits-nested/skip-ignored": {
    title: "A $skip inside of $expand has no effect",
    who: "A mock that loads what is related from its beginning",
    apply: (honest) => withoutNested(honest, "skip"),
  },
  "query/expand-limits-nested/counts-page": {
    title: "A $count inside of $expand tells one more than there are",
    who: "A mock that counts the row of the item itself among those of the join",
    apply: (honest) => ({
      ...honest,
      expandedJson: (entity, expansion, type, ex) => {
        const json = honest.expandedJson(entity, expansion, type, ex);
        const name = `${expansion.navigation}@odata.count`;
        const count = json[name];
        return typeof count === "number" ? { ...json, [name]: count + 1 } : json;
      },
    }),
  },
  "query/expand-limits-nested/count-ignored": {
    title: "A $count inside of $expand has no effect",
    who: "A mock that writes a count on its collections alone",
    apply: (honest) => withoutNested(honest, "count"),
  },
};
