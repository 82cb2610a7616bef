import { withoutOrderBy } from "../../behaviour/ordering.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Value } from "../../filter/value.ts";

/** The name of an enumeration's member; any other value as it is. */
function enumName(value: Value): Value {
  return typeof value === "object" && value?.kind === "enum" ? value.text : value;
}

const movedBack = (value: Value): Value =>
  typeof value === "object" && value?.kind === "enum" && value.text === "canceled" ? { ...value, number: 99 } : value;

export const faults: FaultDefinitions = {
  "query/orders-enums-by-value": {
    title: "processingStatus is ordered by name",
    who: "A mock that keeps states as text",
    apply: (honest) => ({
      ...honest,
      compareKeys: (left, right, key, ex) => honest.compareKeys(enumName(left), enumName(right), key, ex),
    }),
  },
  "query/orders-enums-by-value/canceled-last": {
    title: "canceled is ordered behind all other states",
    who: "A mock with an enumeration of its own, in which canceled came later",
    apply: (honest) => ({
      ...honest,
      compareKeys: (left, right, key, ex) => honest.compareKeys(movedBack(left), movedBack(right), key, ex),
    }),
  },
  "query/orders-enums-by-value/ignored": {
    title: "processingStatus has no influence on the order",
    who: "A mock that can order columns, but no enumerations",
    apply: (honest) => withoutOrderBy(honest, "processingStatus"),
  },
};
