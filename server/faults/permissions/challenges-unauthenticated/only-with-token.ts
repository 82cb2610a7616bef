import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Only who sends a token gets WWW-Authenticate",
  who: "A library that writes the challenge where it has checked a token",
  apply: (honest) => ({
    ...honest,
    errorHeaders: (refusal, ex) =>
      ex.request.headers["authorization"] === undefined
        ? without(honest.errorHeaders(refusal, ex), "WWW-Authenticate")
        : honest.errorHeaders(refusal, ex),
  }),
};
