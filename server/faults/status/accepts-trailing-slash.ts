import { withAnswers } from "../../behaviour/answers.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/accepts-trailing-slash": {
    title: "A slash at the end of the path leads nowhere",
    who: "A mock on a strict router",
    apply: (honest) => ({
      ...honest,
      splitPath: (path) => (path.endsWith("/") ? [...honest.splitPath(path), ""] : honest.splitPath(path)),
    }),
  },
  "status/accepts-trailing-slash/redirected": {
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
  },
};
