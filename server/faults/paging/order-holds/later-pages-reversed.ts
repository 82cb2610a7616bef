import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Items of later pages stand backwards",
  who: "A mock that reads later pages from the end of its index",
  apply: (honest) =>
    withPages(honest, (page, _, ex) =>
      ex.options.orderby === undefined || (ex.options.offset ?? 0) === 0
        ? page
        : { ...page, items: [...page.items].reverse() },
    ),
};
