import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/names-cast": {
    title: "The context of a path that ends in a type is that of the collection",
    who: "A service that writes the context before it looks at the type",
    apply: (honest) => ({
      ...honest,
      contextUrl: ({ steps, type, collection }, ex) => honest.contextUrl({ steps, type, collection }, ex),
    }),
  },
};
