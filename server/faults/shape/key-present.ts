import { withWholeItems } from "../../behaviour/with-whole-items.ts";
import { without } from "../../behaviour/without.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Items carry _id in place of id",
  who: "A mock on a document store that names its keys itself",
  apply: (honest) => withWholeItems(honest, (item) => ({ _id: item["id"], ...without(item, "id") })),
};
