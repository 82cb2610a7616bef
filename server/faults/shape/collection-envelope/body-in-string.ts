import { withBodyText } from "../../../behaviour/with-body-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The whole answer is a JSON string that holds JSON",
  who: "A serverless function whose framework serializes a body that was serialized already",
  apply: (honest) => withBodyText(honest, (body) => JSON.stringify(JSON.stringify(body))),
};
