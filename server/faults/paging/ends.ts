import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The next link leads to the same page",
  who: "A mock that forgets to move its position",
  apply: (honest) => ({
    ...honest,
    nextLink: (offset, ex) => honest.nextLink(ex.operation === undefined ? offset : (ex.options.offset ?? 0), ex),
  }),
};
