import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The next link of a later page leads back to the first",
  who: "A mock that adds its position to the wrong URL",
  apply: (honest) => ({
    ...honest,
    nextLink: (offset, ex) =>
      honest.nextLink(ex.operation !== undefined && ex.options.offset !== undefined ? 0 : offset, ex),
  }),
};
