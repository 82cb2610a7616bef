import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Keys are percent-encoded twice in the context",
  who: "A gateway that encodes a URL that was encoded already",
  apply: (honest) => ({
    ...honest,
    contextKey: (key) => `'${encodeURIComponent(encodeURIComponent(key.replaceAll("'", "''")))}'`,
  }),
};
