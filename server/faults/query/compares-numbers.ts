import { withOperator, withValueComparison } from "../../behaviour/comparisons.ts";
import type { FaultDefinitions } from "../../fault.ts";

const whole = ["shelf", "floor", "column", "weight", "pieces", "tracking"];
const broken = ["volume", "height", "price"];
const all = [...whole, ...broken];

export const faults: FaultDefinitions = {
  "query/compares-numbers": {
    title: "Numbers in filters are compared as texts",
    who: "A mock that turns every operand into a string",
    apply: (honest) =>
      withValueComparison(honest, all, ({ operator, left, right }, ex) =>
        honest.compare(operator, `${Number(left)}`, `${Number(right)}`, ex),
      ),
  },
  "query/compares-numbers/eq-ignored": {
    title: "eq on a number is always true",
    who: "A mock that filters texts alone",
    apply: (honest) => withOperator(honest, all, "eq", "true"),
  },
  "query/compares-numbers/ne-as-eq": {
    title: "ne on a number is read as eq",
    who: "A mock with one function for both operators",
    apply: (honest) => withOperator(honest, all, "ne", "eq"),
  },
  "query/compares-numbers/lt-as-le": {
    title: "lt on a number is read as le",
    who: "An off-by-one in a hand-written filter",
    apply: (honest) => withOperator(honest, all, "lt", "le"),
  },
  "query/compares-numbers/le-as-lt": {
    title: "le on a number is read as lt",
    who: "An off-by-one in a hand-written filter",
    apply: (honest) => withOperator(honest, ["shelf", "weight", "tracking"], "le", "lt"),
  },
  "query/compares-numbers/gt-as-ge": {
    title: "gt on a number is read as ge",
    who: "An off-by-one in a hand-written filter",
    apply: (honest) => withOperator(honest, whole, "gt", "ge"),
  },
  "query/compares-numbers/ge-as-gt": {
    title: "ge on a number is read as gt",
    who: "An off-by-one in a hand-written filter",
    apply: (honest) => withOperator(honest, ["shelf", "weight", "tracking"], "ge", "gt"),
  },
  "query/compares-numbers/by-32-bits": {
    title: "Of an Int64 in a filter 32 bits count",
    who: "A service that reads all whole numbers as Int32",
    apply: (honest) =>
      withValueComparison(honest, ["tracking"], ({ operator, left, right }, ex) =>
        honest.compare(operator, Number(left) | 0, Number(right) | 0, ex),
      ),
  },
  "query/compares-numbers/fractions-cut": {
    title: "Fractions of numbers in a filter are cut off",
    who: "A service that parses operands as whole numbers",
    apply: (honest) =>
      withValueComparison(honest, broken, ({ operator, left, right }, ex) =>
        honest.compare(operator, Math.trunc(Number(left)), Math.trunc(Number(right)), ex),
      ),
  },
  "query/compares-numbers/signs-lost": {
    title: "Signs of numbers in a filter are lost",
    who: "A tokenizer that passes over the minus",
    apply: (honest) =>
      withValueComparison(honest, ["floor", "column"], ({ operator, left, right }, ex) =>
        honest.compare(operator, Number(left), Math.abs(Number(right)), ex),
      ),
  },
};
