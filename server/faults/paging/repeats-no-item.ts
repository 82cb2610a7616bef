import { withPages } from "../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A page starts with the last item of the page before",
  who: "A mock whose position is the last item shown, and whose comparison is ge",
  apply: (honest) =>
    withPages(honest, (page, items, ex) => {
      const start = ex.options.offset ?? 0;
      return start === 0 ? page : { ...page, items: [...items.slice(start - 1, start), ...page.items] };
    }),
};
