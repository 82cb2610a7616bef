import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The months of createdDateTime are counted from zero",
  who: "A JavaScript mock that puts dates together from their parts",
  apply: (honest) =>
    withWholeText(honest, "createdDateTime", (text) =>
      text.replace(/^(\d+)-(\d+)/, (_, year, month) => `${year}-${String(Number(month) - 1).padStart(2, "0")}`),
    ),
};
