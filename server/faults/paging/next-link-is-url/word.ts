import { withNextLink } from "../../../behaviour/with-next-link.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The next link is the word next",
  who: "A template whose placeholder was never filled in",
  apply: (honest) => withNextLink(honest, () => "next"),
};
