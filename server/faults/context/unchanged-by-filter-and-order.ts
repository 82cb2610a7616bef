import { withContext } from "../../behaviour/contexts.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/unchanged-by-filter-and-order": {
    title: "The context repeats $filter and $orderby",
    who: "A proxy that appends the query to every URL that it writes",
    apply: (honest) => ({
      ...honest,
      contextUrl: (target, ex) => {
        const { filter, orderby } = ex.options;
        const url = honest.contextUrl(target, ex);
        return filter === undefined && orderby === undefined ? url : `${url}?${ex.request.query}`;
      },
    }),
  },
  "context/unchanged-by-filter-and-order/filter-listed": {
    title: "With $filter the context lists the member that is filtered by",
    who: "A library that selects for itself what a filter reads",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) =>
        ex.options.filter === undefined || ex.options.select !== undefined
          ? honest.contextList(target, ex)
          : "(createdDateTime)",
    }),
  },
  "context/unchanged-by-filter-and-order/ordered-path": {
    title: "With $orderby the context names the collection, not the path to it",
    who: "A mock that sorts a query on the entity set",
    apply: (honest) =>
      withContext(honest, (context, ex, { steps }) =>
        ex.options.orderby === undefined
          ? context
          : `${ex.stages.contextRoot(ex)}/$metadata#${steps.at(-1)?.name ?? ""}`,
      ),
  },
};
