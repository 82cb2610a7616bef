import { withContext } from "../../../behaviour/with-context.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context of a collection ends like that of an entity",
  who: "A mock with one template for both",
  apply: (honest) => withContext(honest, (context) => `${context}/$entity`),
};
