import { withAnswers } from "../../../behaviour/with-answers.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The id of the request stands in x-request-id",
  who: "A gateway with headers of its own",
  apply: (honest) =>
    withAnswers(honest, (answer) => ({
      ...answer,
      headers: { ...without(answer.headers, "request-id"), "x-request-id": answer.headers["request-id"] ?? "" },
    })),
};
