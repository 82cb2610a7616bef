import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $orderby there is no next link",
  who: "A mock whose cursor works in stored order only",
  apply: (honest) =>
    withPages(honest, (page, _, ex) => (ex.options.orderby === undefined ? page : { ...page, next: undefined })),
};
