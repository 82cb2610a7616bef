import { withWholeItems } from "../../behaviour/with-whole-items.ts";
import { without } from "../../behaviour/without.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "subject and task come only with $expand",
  who: "A generator that follows OData and not the examples",
  apply: (honest) =>
    withWholeItems(honest, (item, ex) => {
      const expanded = (ex.options.expand ?? []).map(({ navigation }) => navigation);
      return without(item, ...["subject", "task"].filter((name) => !expanded.includes(name)));
    }),
};
