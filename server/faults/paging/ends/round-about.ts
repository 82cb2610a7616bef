import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The last page has a next link to the first",
  who: "A mock whose position is taken modulo the number of items",
  apply: (honest) => withPages(honest, (page) => ({ ...page, next: page.next ?? 0 })),
};
