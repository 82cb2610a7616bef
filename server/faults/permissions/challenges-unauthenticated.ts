import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/challenges-unauthenticated": {
    title: "A 401 has no WWW-Authenticate",
    who: "A mock author who copied bodies, not headers",
    apply: (honest) => ({
      ...honest,
      errorHeaders: (refusal, ex) => without(honest.errorHeaders(refusal, ex), "WWW-Authenticate"),
    }),
  },
  "permissions/challenges-unauthenticated/only-with-token": {
    title: "Only who sends a token gets WWW-Authenticate",
    who: "A library that writes the challenge where it has checked a token",
    apply: (honest) => ({
      ...honest,
      errorHeaders: (refusal, ex) =>
        ex.request.headers["authorization"] === undefined
          ? without(honest.errorHeaders(refusal, ex), "WWW-Authenticate")
          : honest.errorHeaders(refusal, ex),
    }),
  },
};
