import { withContext } from "../../../behaviour/with-context.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context names a collection of a type",
  who: "A mock that treats the answer as the result of a function",
  apply: (honest) =>
    withContext(honest, (_, ex, { type }) => `${ex.stages.contextRoot(ex)}/$metadata#Collection(${type.name})`),
};
