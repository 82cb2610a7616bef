import { withCollection } from "../../../behaviour/with-collection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The items stand in Value",
  who: "A .NET mock whose serializer keeps the names of its properties",
  apply: (honest) => withCollection(honest, ({ value, ...others }) => ({ ...others, Value: value })),
};
