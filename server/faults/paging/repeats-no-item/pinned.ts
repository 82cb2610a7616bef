import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Every page starts with the first item of the collection",
  who: "A mock that keeps the first row of a result for its headings",
  apply: (honest) =>
    withPages(honest, (page, items, ex) => {
      const start = ex.options.offset ?? 0;
      return start === 0 ? page : { ...page, items: [...items.slice(0, 1), ...page.items] };
    }),
};
