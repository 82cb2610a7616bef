import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A quote in a key is not doubled in the context",
  who: "A mock author whose ids were GUIDs",
  apply: (honest) => ({ ...honest, contextKey: (key) => `'${encodeURIComponent(key)}'` }),
};
