import { valueText, withOperator, withValueComparison } from "../../behaviour/comparisons.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/compares-texts": {
    title: "On id ne is read as eq",
    who: "A mock with one function for both operators",
    apply: (honest) => withOperator(honest, ["id"], "ne", "eq"),
  },
  "query/compares-texts/by-first-eight": {
    title: "Of ids in a filter the first eight characters count",
    who: "A mock whose index holds short ids, as logs show them",
    apply: (honest) =>
      withValueComparison(honest, ["id"], ({ operator, left, right }) => {
        const same = valueText(left).slice(0, 8) === valueText(right).slice(0, 8);
        return operator === "eq" ? same : operator === "ne" ? !same : undefined;
      }),
  },
  "query/compares-texts/by-all-but-last": {
    title: "The last character of an id in a filter does not count",
    who: "A store whose column for keys is one character too short",
    apply: (honest) =>
      withValueComparison(honest, ["id"], ({ operator, left, right }) => {
        const same = valueText(left).slice(0, -1) === valueText(right).slice(0, -1);
        return operator === "eq" ? same : operator === "ne" ? !same : undefined;
      }),
  },
  "query/compares-texts/eq-by-prefix": {
    title: "id eq matches every id that starts with the value",
    who: "A mock that looks keys up with a prefix scan",
    apply: (honest) =>
      withValueComparison(honest, ["id"], ({ operator, left, right }) =>
        operator === "eq" ? valueText(left).startsWith(valueText(right)) : undefined,
      ),
  },
  "query/compares-texts/eq-ignored": {
    title: "id eq is always true",
    who: "A gateway that leaves keys to the path, and drops them from filters",
    apply: (honest) => withOperator(honest, ["id"], "eq", "true"),
  },
  "query/compares-texts/guids-only": {
    title: "id eq finds only ids that are GUIDs",
    who: "A mock that parses ids into a GUID type",
    apply: (honest) =>
      withValueComparison(honest, ["id"], ({ operator, right }) =>
        operator === "eq" && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(valueText(right)) ? false : undefined,
      ),
  },
  "query/compares-texts/ne-ignored": {
    title: "id ne is always true",
    who: "A gateway that forwards only equality to its backend",
    apply: (honest) => withOperator(honest, ["id"], "ne", "true"),
  },
  "query/compares-texts/ne-matches-nothing": {
    title: "id ne matches nothing",
    who: "A store that can look ids up, and do nothing else with them",
    apply: (honest) => withValueComparison(honest, ["id"], ({ operator }) => (operator === "ne" ? false : undefined)),
  },
};
