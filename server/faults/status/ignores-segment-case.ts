import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Only the casings that the documentation shows are accepted",
  who: "A mock that registers its routes twice, once as IdentityGovernance",
  apply: (honest) => ({
    ...honest,
    sameName: (given, declared) => given === declared || given === declared.charAt(0).toUpperCase() + declared.slice(1),
  }),
};
