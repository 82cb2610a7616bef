import { valueText, withOperator, withValueComparison } from "../../behaviour/comparisons.ts";
import type { FaultDefinitions } from "../../fault.ts";

const days = ["due", "posted"];
const times = ["opens"];
const lengths = ["transit"];

export const faults: FaultDefinitions = {
  "query/compares-days-and-times": {
    title: "eq on a day is always true",
    who: "A mock that knows points in time alone",
    apply: (honest) => withOperator(honest, days, "eq", "true"),
  },
  "query/compares-days-and-times/days-of-the-month": {
    title: "Of days in a filter the day of the month counts",
    who: "A hand-written comparison that begins at the end",
    apply: (honest) =>
      withValueComparison(honest, days, ({ operator, left, right }, ex) =>
        honest.compare(operator, valueText(left).slice(8), valueText(right).slice(8), ex),
      ),
  },
  "query/compares-days-and-times/le-as-lt": {
    title: "le on a day, a time or a duration is read as lt",
    who: "An off-by-one in a hand-written filter",
    apply: (honest) => withOperator(honest, [...days, ...times, ...lengths], "le", "lt"),
  },
  "query/compares-days-and-times/lt-as-gt": {
    title: "lt on a time of day is read as gt",
    who: "A mock that mixed up two operators",
    apply: (honest) => withOperator(honest, times, "lt", "gt"),
  },
  "query/compares-days-and-times/hours-only": {
    title: "Of times of day in a filter the hours count",
    who: "A service that rounds times to the hour",
    apply: (honest) =>
      withValueComparison(honest, times, ({ operator, left, right }, ex) =>
        honest.compare(operator, valueText(left).slice(0, 2), valueText(right).slice(0, 2), ex),
      ),
  },
  "query/compares-days-and-times/durations-as-texts": {
    title: "Durations in a filter are compared as texts",
    who: "A mock that leaves durations as they are written",
    apply: (honest) =>
      withValueComparison(honest, lengths, ({ operator, left, right }, ex) =>
        honest.compare(operator, valueText(left), valueText(right), ex),
      ),
  },
};
