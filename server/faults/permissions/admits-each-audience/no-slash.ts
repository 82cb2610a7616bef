import { withAudienceFlaw } from "../../../behaviour/with-audience-flaw.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An audience with a slash at its end is another one",
  who: "A gateway that compares the audience as a text",
  apply: (honest) => withAudienceFlaw(honest, (audience) => audience.endsWith("/")),
};
