import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A slash at the end is answered 301",
  who: "A framework that strips slashes and sends the client again",
  apply: (honest) =>
    withAnswers(honest, (answer, { request }) =>
      request.path.endsWith("/")
        ? {
            ...answer,
            status: 301,
            headers: { ...answer.headers, Location: request.root + request.path.slice(0, -1) },
            body: { kind: "none" },
          }
        : answer,
    ),
};
