import { withoutOptionOnLaterPages } from "../../behaviour/without-option-on-later-pages.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "$filter goes for the first page only",
  who: "A mock whose page tokens are positions in the whole collection",
  apply: (honest) => withoutOptionOnLaterPages(honest, "filter"),
};
