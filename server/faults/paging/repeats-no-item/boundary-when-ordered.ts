import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $orderby a page starts with the last item of the page before",
  who: "A mock that continues from the last value that it has shown, that value included",
  apply: (honest) =>
    withPages(honest, (page, items, ex) => {
      const start = ex.options.offset ?? 0;
      return start === 0 || ex.options.orderby === undefined
        ? page
        : { ...page, items: [...items.slice(start - 1, start), ...page.items] };
    }),
};
