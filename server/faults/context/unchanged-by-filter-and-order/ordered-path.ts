import { withContext } from "../../../behaviour/with-context.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "With $orderby the context names the collection, not the path to it",
  who: "A mock that sorts a query on the entity set",
  apply: (honest) =>
    withContext(honest, (context, ex, { steps }) =>
      ex.options.orderby === undefined ? context : `${ex.stages.contextRoot(ex)}/$metadata#${steps.at(-1)?.name ?? ""}`,
    ),
};
