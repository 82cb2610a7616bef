import { withPages } from "../../../behaviour/with-pages.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $select there is no next link",
  who: "A gateway that projects an answer and keeps of it what it knows",
  apply: (honest) =>
    withPages(honest, (page, _, ex) => (ex.options.select === undefined ? page : { ...page, next: undefined })),
};
