import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "There is no next link to a page that is not full",
  who: "A mock that rounds the number of pages down",
  apply: (honest) =>
    withPages(honest, (page, items, ex) => ({
      ...page,
      next: page.next !== undefined && page.next + ex.stages.pageSize(ex) > items.length ? undefined : page.next,
    })),
};
