import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";
import { follow } from "../../../filter/evaluate.ts";

export const fault: FaultDefinition = {
  title: "Items that tie in $orderby with the last one of a page are missing from the next",
  who: "A mock that continues behind the last value that it has shown",
  apply: (honest) =>
    withPages(honest, (page, items, ex) => {
      const [key] = ex.options.orderby ?? [];
      const last = items[(ex.options.offset ?? 0) - 1];
      if (key === undefined || last === undefined) return page;
      const shown = follow(last, key.member.path);
      return { ...page, items: page.items.filter((entity) => follow(entity, key.member.path) !== shown) };
    }),
};
