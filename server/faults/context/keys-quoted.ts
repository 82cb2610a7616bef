import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Keys stand in the context without quotes",
  who: "A mock that treats ids as GUIDs",
  apply: (honest) => ({
    ...honest,
    contextKey: (key) => encodeURIComponent(key),
  }),
};
