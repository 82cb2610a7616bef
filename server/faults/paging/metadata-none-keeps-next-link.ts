import { withCollection } from "../../behaviour/with-collection.ts";
import { without } from "../../behaviour/without.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/metadata-none-keeps-next-link": {
    title: "With odata.metadata=none there is no next link",
    who: "A serializer that drops all annotations",
    apply: (honest) =>
      withCollection(honest, (body, ex) => (ex.metadata === "none" ? without(body, "@odata.nextLink") : body)),
  },
};
