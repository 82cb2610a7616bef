import { withAudienceFlaw } from "../../behaviour/with-audience-flaw.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/admits-each-audience": {
    title: "The service is not known by its application id",
    who: "A mock that knows the audience of the tokens that its author has seen",
    apply: (honest) => withAudienceFlaw(honest, (audience) => !audience.startsWith("https:")),
  },
  "permissions/admits-each-audience/no-slash": {
    title: "An audience with a slash at its end is another one",
    who: "A gateway that compares the audience as a text",
    apply: (honest) => withAudienceFlaw(honest, (audience) => audience.endsWith("/")),
  },
};
