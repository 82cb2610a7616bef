import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A page starts in the middle of the page before",
  who: "A gateway whose pages are twice as long as those of its backend",
  apply: (honest) =>
    withPages(honest, (page, items, ex) => {
      const start = ex.options.offset ?? 0;
      return {
        ...page,
        items: [...items.slice(Math.max(0, start - ex.stages.pageSize(ex) / 2), start), ...page.items],
      };
    }),
};
