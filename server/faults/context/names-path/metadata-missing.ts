import { withContext } from "../../../behaviour/with-context.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context has a fragment and no $metadata",
  who: "A gateway that drops what starts with a dollar sign from URLs",
  apply: (honest) => withContext(honest, (context) => context.replace("/$metadata#", "/#")),
};
