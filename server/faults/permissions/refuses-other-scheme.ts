import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The scheme is not looked at",
  who: "A mock that takes the second word of the header for the token",
  apply: (honest) => ({ ...honest, readBearer: (header) => /^\S+ +(\S+)\s*$/.exec(header ?? "")?.[1] }),
};
