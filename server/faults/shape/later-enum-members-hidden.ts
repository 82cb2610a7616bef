import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Members after the sentinel are sent to everybody",
  who: "A mock author who never heard of evolvable enumerations",
  apply: (honest) => ({
    ...honest,
    enumText: (stored, type, ex) => (type.flags ? honest.enumText(stored, type, ex) : stored),
  }),
};
