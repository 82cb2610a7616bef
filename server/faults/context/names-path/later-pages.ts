import { withContext } from "../../../behaviour/with-context.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On later pages the context names the collection alone",
  who: "A mock whose page handler knows the table and not the path to it",
  apply: (honest) =>
    withContext(honest, (context, ex, { steps }) =>
      ex.options.offset === undefined ? context : `${ex.stages.contextRoot(ex)}/$metadata#${steps.at(-1)?.name ?? ""}`,
    ),
};
