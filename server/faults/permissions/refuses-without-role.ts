import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The directory role is not looked at",
  who: "A mock author who read the table of permissions and not the note below it",
  apply: (honest) => ({ ...honest, holdsRole: () => true }),
};
