import { changeObject } from "../../behaviour/change-json.ts";
import { withItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

const type = "@odata.type";

export const faults: FaultDefinitions = {
  "shape/type-of-line": {
    title: "Items tell the type of the run that they belong to",
    who: "A serializer that writes the type of the parent",
    apply: (honest) => withItems(honest, (item) => ({ [type]: "#microsoft.graph.identityGovernance.run", ...item })),
  },
  "shape/type-of-line/nested": {
    title: "The task of an item tells that it is a user",
    who: "A mock that copies what it expanded from another example",
    apply: (honest) =>
      withItems(honest, (item) => changeObject(item, "task", (task) => ({ [type]: "#microsoft.graph.user", ...task }))),
  },
  "shape/type-of-line/no-text": {
    title: "Items have an empty list as type",
    who: "A mock in PHP, which writes an empty array where it has nothing",
    apply: (honest) => withItems(honest, (item) => ({ [type]: [], ...item })),
  },
};
