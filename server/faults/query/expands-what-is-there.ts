import { withItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/expands-what-is-there": {
    title: "Every expanded collection is empty",
    who: "A mock that adds the property, and never looks behind it",
    apply: (honest) =>
      withItems(honest, (item, { options }) => ({
        ...item,
        ...Object.fromEntries(
          (options.expand ?? []).flatMap(({ navigation }) =>
            Array.isArray(item[navigation]) ? [[navigation, []]] : [],
          ),
        ),
      })),
  },
};
