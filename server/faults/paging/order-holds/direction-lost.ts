import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On later pages desc is taken for asc",
  who: "A mock whose page tokens remember the key and not the direction",
  apply: (honest) => ({
    ...honest,
    readOptions: (pairs, target, ex) => {
      const options = honest.readOptions(pairs, target, ex);
      const { offset, orderby } = options;
      return ex.operation === undefined || offset === undefined || orderby === undefined
        ? options
        : { ...options, orderby: orderby.map((key) => ({ ...key, descending: false })) };
    },
  }),
};
