import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "With $orderby the last two pages change places",
  who: "A gateway that asks for pages at the same time and takes them as they come",
  apply: (honest) =>
    withPages(honest, (page, items, ex) => {
      const start = ex.options.offset ?? 0;
      const size = ex.stages.pageSize(ex);
      if (ex.options.orderby === undefined || items.length <= 2 * size) return page;
      const other = start === size ? 2 * size : start === 2 * size ? size : start;
      return { ...page, items: items.slice(other, other + size) };
    }),
};
