import { withPages } from "../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The first item of each later page is missing",
  who: "A mock that counts from one where its store counts from zero",
  apply: (honest) =>
    withPages(honest, (page, _, ex) =>
      (ex.options.offset ?? 0) === 0 ? page : { ...page, items: page.items.slice(1) },
    ),
};
