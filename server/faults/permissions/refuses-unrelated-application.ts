import { withAccess } from "../../behaviour/with-access.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Any sound application token may read",
  who: "A mock that checks scp, and takes applications for trusted",
  apply: (honest) => withAccess(honest, ({ identity, permitted }) => permitted || identity.kind === "application"),
};
