import { withCollection } from "../../behaviour/collections.ts";
import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/metadata-none-keeps-next-link": {
    title: "With odata.metadata=none there is no next link",
    who: "A serializer that drops all annotations",
    apply: (honest) =>
      withCollection(honest, (body, ex) => (ex.metadata === "none" ? without(body, "@odata.nextLink") : body)),
  },
};
