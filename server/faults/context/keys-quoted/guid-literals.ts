import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Keys stand in the context as guid'…'",
  who: "A library for OData 3",
  apply: (honest) => ({ ...honest, contextKey: (key) => `guid${honest.contextKey(key)}` }),
};
