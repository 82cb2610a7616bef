import { withContext } from "../../../behaviour/with-context.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context is the URL of the request",
  who: "A mock author who took the context for a link to itself",
  apply: (honest) => withContext(honest, (_, { request }) => `${request.root}${request.path}`),
};
