import { withoutOptionOnLaterPages } from "../../behaviour/without-option-on-later-pages.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "$expand goes for the first page only",
  who: "A mock that joins where it handles a request without a token",
  apply: (honest) => withoutOptionOnLaterPages(honest, "expand"),
};
