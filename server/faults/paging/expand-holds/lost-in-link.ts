import { withoutOptionInLink } from "../../../behaviour/without-option-in-link.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The next link lacks $expand",
  who: "A mock that puts the options together again and forgets one",
  apply: (honest) => withoutOptionInLink(honest, "expand"),
};
