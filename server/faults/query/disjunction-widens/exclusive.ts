import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "or leaves out what fulfils both conditions",
  who: "A mock author who computes with the exclusive or",
  apply: (honest) => ({ ...honest, or: (a, b) => (a === true && b === true ? false : honest.or(a, b)) }),
};
