import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The last item of each page but the last is missing",
  who: "A mock that asks for one item more to see whether there are any, and drops the wrong one",
  apply: (honest) =>
    withPages(honest, (page) => (page.next === undefined ? page : { ...page, items: page.items.slice(0, -1) })),
};
