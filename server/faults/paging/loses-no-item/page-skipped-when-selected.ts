import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $select every second page is skipped",
  who: "A mock that moves its position twice, once where it projects",
  apply: (honest) =>
    withPages(honest, (page, _, ex) =>
      ex.options.select === undefined || page.next === undefined
        ? page
        : { ...page, next: page.next + ex.stages.pageSize(ex) },
    ),
};
