import { withOperator, withValueComparison } from "../../behaviour/comparisons.ts";
import { withFilteredMember } from "../../behaviour/filters.ts";
import { instantMembers, toTheSecond, withInstantOrder } from "../../behaviour/instants.ts";
import { withOptions } from "../../behaviour/options.ts";
import { everyNth } from "../../behaviour/repeats.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { malformedFilter, tokenize } from "../../filter/tokenize.ts";
import type { Instant } from "../../filter/value.ts";
import type { Options } from "../../query/query-options.ts";

/** The fraction as a whole number: `.5` comes to 5, and `.123` to 123. */
function ticksOf({ text, picoseconds }: Instant): bigint {
  const ticks = /\.(\d+)/.exec(text)?.[1] ?? "0";
  return (picoseconds / 1_000_000_000_000n) * 1_000_000_000_000n + BigInt(ticks);
}

const millisecond = 1_000_000_000n;

export const faults: FaultDefinitions = {
  "query/compares-datetimes": {
    title: "Timestamps in filters are compared as text",
    who: "A mock that keeps timestamps as strings and trusts ISO 8601 to sort",
    apply: (honest) =>
      withInstantOrder(honest, (left, right) => (left.text === right.text ? 0 : left.text < right.text ? -1 : 1)),
  },
  "query/compares-datetimes/completed-reads-started": {
    title: "A filter on completedDateTime reads startedDateTime",
    who: "A mock author who copied a line of the column mapping",
    apply: (honest) => withFilteredMember(honest, "completedDateTime", "startedDateTime"),
  },
  "query/compares-datetimes/created-ignored": {
    title: "Conditions on createdDateTime are always true",
    who: "A gateway that forwards only the conditions that its backend has an index for",
    apply: (honest) => withValueComparison(honest, ["createdDateTime"], () => true),
  },
  "query/compares-datetimes/eq-ignored": {
    title: "On startedDateTime eq is always true",
    who: "An evaluator whose switch lacks a case",
    apply: (honest) => withOperator(honest, ["startedDateTime"], "eq", "true"),
  },
  "query/compares-datetimes/eq-to-the-second": {
    title: "On timestamps eq does not look behind the second",
    who: "A store with whole seconds that rounds literals down to match",
    apply: (honest) =>
      withValueComparison(honest, instantMembers, ({ operator, left, right }, ex) =>
        operator === "eq" ? honest.compare("eq", toTheSecond(left), toTheSecond(right), ex) : undefined,
      ),
  },
  "query/compares-datetimes/every-fifth-ignored": {
    title: "Every fifth $filter has no effect",
    who: "A service of which one instance out of five is older",
    apply: (honest) => {
      const older = everyNth(5);
      return {
        ...honest,
        filterItems: (items, ex) =>
          ex.operation !== undefined && ex.options.filter !== undefined && older(ex)
            ? items
            : honest.filterItems(items, ex),
      };
    },
  },
  "query/compares-datetimes/fractions-unpadded": {
    title: "In filters the fraction of a second is read as a whole number",
    who: "A hand-written parser that reads the digits behind the point with parseInt",
    apply: (honest) => withInstantOrder(honest, (left, right) => Number(ticksOf(left) - ticksOf(right))),
  },
  "query/compares-datetimes/ge-as-gt": {
    title: "On timestamps ge is read as gt",
    who: "A translator from OData to a query language whose ranges are open",
    apply: (honest) => withOperator(honest, instantMembers, "ge", "gt"),
  },
  "query/compares-datetimes/ge-ignored": {
    title: "On createdDateTime ge is always true",
    who: "An evaluator whose switch lacks a case",
    apply: (honest) => withOperator(honest, ["createdDateTime"], "ge", "true"),
  },
  "query/compares-datetimes/gt-as-ge": {
    title: "On timestamps gt is read as ge",
    who: "A gateway that turns filters into the from and until of another interface",
    apply: (honest) => withOperator(honest, instantMembers, "gt", "ge"),
  },
  "query/compares-datetimes/gt-as-lt": {
    title: "On timestamps gt and lt are swapped",
    who: "An evaluator that passes its operands in the wrong order",
    apply: (honest) => withOperator(withOperator(honest, instantMembers, "gt", "lt"), instantMembers, "lt", "gt"),
  },
  "query/compares-datetimes/gt-ignored": {
    title: "On completedDateTime gt is always true",
    who: "An evaluator whose switch lacks a case",
    apply: (honest) => withOperator(honest, ["completedDateTime"], "gt", "true"),
  },
  "query/compares-datetimes/le-as-lt": {
    title: "On timestamps le is read as lt",
    who: "A translator that makes half-open intervals of all ranges",
    apply: (honest) => withOperator(honest, instantMembers, "le", "lt"),
  },
  "query/compares-datetimes/le-ignored": {
    title: "On startedDateTime le is always true",
    who: "An evaluator whose switch lacks a case",
    apply: (honest) => withOperator(honest, ["startedDateTime"], "le", "true"),
  },
  "query/compares-datetimes/lt-as-le": {
    title: "On timestamps lt is read as le",
    who: "A translator to BETWEEN, which includes both ends",
    apply: (honest) => withOperator(honest, instantMembers, "lt", "le"),
  },
  "query/compares-datetimes/lt-ignored": {
    title: "On createdDateTime lt is always true",
    who: "An evaluator whose switch lacks a case",
    apply: (honest) => withOperator(honest, ["createdDateTime"], "lt", "true"),
  },
  "query/compares-datetimes/ne-as-eq": {
    title: "On timestamps ne is read as eq",
    who: "A mock author who copied a branch and changed only its label",
    apply: (honest) => withOperator(honest, instantMembers, "ne", "eq"),
  },
  "query/compares-datetimes/ne-ignored": {
    title: "On completedDateTime ne is always true",
    who: "An evaluator whose switch lacks a case",
    apply: (honest) => withOperator(honest, ["completedDateTime"], "ne", "true"),
  },
  "query/compares-datetimes/previous-filter": {
    title: "Items are filtered by the filter of the request before",
    who: "A mock that keeps the filter in a variable for all requests and sets it too late",
    apply: (honest) => {
      let previous: Options["filter"];
      return withOptions(honest, (options) => {
        if (options.filter === undefined) return options;
        const used = previous ?? options.filter;
        previous = options.filter;
        return { ...options, filter: used };
      });
    },
  },
  "query/compares-datetimes/started-reads-created": {
    title: "A filter on startedDateTime reads createdDateTime",
    who: "A mock author who copied a line of the column mapping",
    apply: (honest) => withFilteredMember(honest, "startedDateTime", "createdDateTime"),
  },
  "query/compares-datetimes/to-the-millisecond": {
    title: "Timestamps in filters are compared to the millisecond",
    who: "A JavaScript mock that compares Date objects",
    apply: (honest) =>
      withInstantOrder(honest, (left, right) =>
        Number(left.picoseconds / millisecond - right.picoseconds / millisecond),
      ),
  },
  "query/compares-datetimes/unquoted-refused": {
    title: "Timestamps in filters must be in quotes",
    who: "A mock with one kind of literal, the string",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        const filter = honest.parseFilter(text, type, ex);
        if (tokenize(text).some(({ kind }) => kind === "instant"))
          throw malformedFilter("a timestamp must be enclosed in single quotes");
        return filter;
      },
    }),
  },
};
