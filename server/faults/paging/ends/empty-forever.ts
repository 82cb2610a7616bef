import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Behind the last page come empty pages without end",
  who: "A mock that links to the next page without looking whether there is one",
  apply: (honest) =>
    withPages(honest, (page, _, ex) => ({
      ...page,
      next: page.next ?? (ex.options.offset ?? 0) + ex.stages.pageSize(ex),
    })),
};
