import { withAnswers } from "../../../behaviour/with-answers.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The answer has no Content-Type",
  who: "A mock that writes bytes to a socket and leaves the rest to the client",
  apply: (honest) => withAnswers(honest, (answer) => ({ ...answer, headers: without(answer.headers, "Content-Type") })),
};
