import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Segment names must have the casing of the metadata",
  who: "A mock on a case-sensitive router, with routes copied from the metadata",
  apply: (honest) => ({
    ...honest,
    sameName: (given, declared) => given === declared,
  }),
};
