import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $filter there is no next link",
  who: "A mock that counts the pages of the whole collection against the items found",
  apply: (honest) =>
    withPages(honest, (page, _, ex) => (ex.options.filter === undefined ? page : { ...page, next: undefined })),
};
