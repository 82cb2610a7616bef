import { valueText, withOperator, withValueComparison } from "../../behaviour/comparisons.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { malformedFilter } from "../../filter/tokenize.ts";

export const faults: FaultDefinitions = {
  "query/compares-enums": {
    title: "On processingStatus ne is read as eq",
    who: "A mock that groups items by status and picks a group",
    apply: (honest) => withOperator(honest, ["processingStatus"], "ne", "eq"),
  },
  "query/compares-enums/canceled-refused": {
    title: "The member canceled is not known in filters",
    who: "A mock author who spells it with two l",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        if (ex.operation !== undefined && /'canceled'/.test(text))
          throw malformedFilter("'canceled' is no member of 'lifecycleWorkflowProcessingStatus'");
        return honest.parseFilter(text, type, ex);
      },
    }),
  },
  "query/compares-enums/eq-by-prefix": {
    title: "processingStatus eq 'completed' matches completedWithErrors, too",
    who: "A mock that matches states by how their names start",
    apply: (honest) =>
      withValueComparison(honest, ["processingStatus"], ({ operator, left, right }) =>
        operator === "eq" ? valueText(left).startsWith(valueText(right)) : undefined,
      ),
  },
  "query/compares-enums/eq-ignored": {
    title: "processingStatus eq is always true",
    who: "A gateway that drops conditions on computed columns",
    apply: (honest) => withOperator(honest, ["processingStatus"], "eq", "true"),
  },
  "query/compares-enums/failed-never-matches": {
    title: "processingStatus eq 'failed' matches nothing",
    who: "A store that knows another word for the state",
    apply: (honest) =>
      withValueComparison(honest, ["processingStatus"], ({ operator, right }) =>
        operator === "eq" && valueText(right) === "failed" ? false : undefined,
      ),
  },
  "query/compares-enums/ne-ignored": {
    title: "processingStatus ne is always true",
    who: "A gateway that forwards only equality to its backend",
    apply: (honest) => withOperator(honest, ["processingStatus"], "ne", "true"),
  },
};
