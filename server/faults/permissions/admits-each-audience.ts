import { withAudienceFlaw } from "../../behaviour/with-audience-flaw.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The service is not known by its application id",
  who: "A mock that knows the audience of the tokens that its author has seen",
  apply: (honest) => withAudienceFlaw(honest, (audience) => !audience.startsWith("https:")),
};
