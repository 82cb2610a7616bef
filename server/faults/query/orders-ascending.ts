import { toTheSecond } from "../../behaviour/instants.ts";
import { withOrderKeys, withoutOrderBy } from "../../behaviour/ordering.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Value } from "../../filter/value.ts";

const textOf = (value: Value): Value => (typeof value === "object" && value?.kind === "instant" ? value.text : value);

export const faults: FaultDefinitions = {
  "query/orders-ascending": {
    title: "Ascending order is the stored order",
    who: "A mock that takes its store to be sorted already",
    apply: (honest) => ({
      ...honest,
      compareKeys: (left, right, key, ex) =>
        ex.operation === undefined || key.descending ? honest.compareKeys(left, right, key, ex) : 0,
    }),
  },
  "query/orders-ascending/as-text": {
    title: "Timestamps are ordered as text",
    who: "A mock that keeps timestamps as strings of any length",
    apply: (honest) => ({
      ...honest,
      compareKeys: (left, right, key, ex) => honest.compareKeys(textOf(left), textOf(right), key, ex),
    }),
  },
  "query/orders-ascending/asc-as-desc": {
    title: "An explicit asc is taken for desc",
    who: "A parser that asks whether a direction is given, not which",
    apply: (honest) =>
      withOrderKeys(honest, (keys, parts) =>
        keys.map((key, index) => ({ ...key, descending: /\s/.test(parts[index] ?? "") })),
      ),
  },
  "query/orders-ascending/completed-by-started": {
    title: "An order by completedDateTime goes by startedDateTime",
    who: "A mock author who copied a line of the column mapping",
    apply: (honest) =>
      withOrderKeys(honest, (keys) =>
        keys.map((key) =>
          key.member.path.join("/") === "completedDateTime"
            ? { ...key, member: { ...key.member, path: ["startedDateTime"] } }
            : key,
        ),
      ),
  },
  "query/orders-ascending/completed-ignored": {
    title: "completedDateTime has no influence on the order",
    who: "A mock with a list of sortable columns that lacks one",
    apply: (honest) => withoutOrderBy(honest, "completedDateTime"),
  },
  "query/orders-ascending/created-ignored": {
    title: "createdDateTime has no influence on the order",
    who: "A mock with a list of sortable columns that lacks one",
    apply: (honest) => withoutOrderBy(honest, "createdDateTime"),
  },
  "query/orders-ascending/descending-by-default": {
    title: "Without a direction the order is descending",
    who: "A mock author who is used to seeing the newest first",
    apply: (honest) =>
      withOrderKeys(honest, (keys, parts) =>
        keys.map((key, index) => ({ ...key, descending: key.descending || !/\s/.test(parts[index] ?? "") })),
      ),
  },
  "query/orders-ascending/ignored-when-filtered": {
    title: "$orderby has no effect next to $filter",
    who: "A gateway that answers filters from a search index, in the order of relevance",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) =>
        ex.operation !== undefined && ex.options.filter !== undefined ? items : honest.orderItems(items, ex),
    }),
  },
  "query/orders-ascending/started-ignored": {
    title: "startedDateTime has no influence on the order",
    who: "A mock with a list of sortable columns that lacks one",
    apply: (honest) => withoutOrderBy(honest, "startedDateTime"),
  },
  "query/orders-ascending/to-the-second": {
    title: "Timestamps are ordered by the second",
    who: "A store that keeps timestamps as Unix seconds beside their text",
    apply: (honest) => ({
      ...honest,
      compareKeys: (left, right, key, ex) => honest.compareKeys(toTheSecond(left), toTheSecond(right), key, ex),
    }),
  },
};
