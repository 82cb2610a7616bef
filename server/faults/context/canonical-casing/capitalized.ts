import { capitalized } from "../../../behaviour/capitalized.ts";
import { withContext } from "../../../behaviour/with-context.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The names in the context start with a capital",
  who: "A mock author who copied the request of the example",
  apply: (honest) => withContext(honest, (context) => context.replaceAll(/(?<=[#/])[a-z]\w*(?=[(/]|$)/g, capitalized)),
};
