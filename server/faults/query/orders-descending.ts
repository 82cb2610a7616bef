import { withOptions } from "../../behaviour/options.ts";
import { withOrderKeys } from "../../behaviour/ordering.ts";
import { addressWithout, withKeptAnswers } from "../../behaviour/repeats.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Options } from "../../query/query-options.ts";

export const faults: FaultDefinitions = {
  "query/orders-descending": {
    title: "desc is taken for asc",
    who: "A mock that cuts the direction off",
    apply: (honest) => withOrderKeys(honest, (keys) => keys.map((key) => ({ ...key, descending: false }))),
  },
  "query/orders-descending/ascending-when-selected": {
    title: "Next to $select, desc is passed over",
    who: "A mock that sorts once more by the first column after it has projected",
    apply: (honest) =>
      withOptions(honest, (options) =>
        options.select === undefined || options.orderby === undefined
          ? options
          : { ...options, orderby: options.orderby.map((key) => ({ ...key, descending: false })) },
      ),
  },
  "query/orders-descending/case-sensitive": {
    title: "Only DESC in capitals is understood as a direction",
    who: "A mock that compares the direction with the keyword of its database",
    apply: (honest) =>
      withOrderKeys(honest, (keys, parts) =>
        keys.map((key, index) => ({ ...key, descending: /\sDESC$/.test(parts[index] ?? "") })),
      ),
  },
  "query/orders-descending/ignored-when-expanded": {
    title: "$orderby has no effect next to $expand",
    who: "A mock whose join gives rows in its own order",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) =>
        ex.operation !== undefined && ex.options.expand !== undefined ? items : honest.orderItems(items, ex),
    }),
  },
  "query/orders-descending/kept-without-order": {
    title: "An answer is kept for all requests that differ in $orderby only",
    who: "A proxy whose cache key leaves out options that it takes for presentation",
    apply: (honest) => withKeptAnswers(honest, (ex) => addressWithout(ex, "orderby")),
  },
  "query/orders-descending/previous-order": {
    title: "Items are ordered as the request before asked",
    who: "A mock that keeps the order in a variable for all requests and sets it too late",
    apply: (honest) => {
      let previous: Options["orderby"];
      return withOptions(honest, (options) => {
        if (options.orderby === undefined) return options;
        const used = previous ?? options.orderby;
        previous = options.orderby;
        return { ...options, orderby: used };
      });
    },
  },
  "query/orders-descending/stored-order": {
    title: "With desc items come in the reverse of the stored order",
    who: "A mock that reverses instead of sorting",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) => {
        const [first] = ex.options.orderby ?? [];
        return ex.operation !== undefined && first?.descending === true
          ? items.toReversed()
          : honest.orderItems(items, ex);
      },
    }),
  },
  "query/orders-descending/users-alone": {
    title: "For applications desc is passed over",
    who: "A service with one pipeline for users and another for applications",
    apply: (honest) =>
      withOptions(honest, (options, { identity }) =>
        options.orderby === undefined || identity?.kind !== "application"
          ? options
          : { ...options, orderby: options.orderby.map((key) => ({ ...key, descending: false })) },
      ),
  },
  "query/orders-descending/ignored-when-preferred": {
    title: "$orderby has no effect next to the preference for later members",
    who: "A mock that reads anew for whoever prefers something",
    apply: (honest) => ({
      ...honest,
      orderItems: (items, ex) =>
        ex.operation !== undefined && ex.wantsUnknownMembers ? items : honest.orderItems(items, ex),
    }),
  },
};
