import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/names-root": {
    title: "The context has the root of the beta version",
    who: "A mock whose answers were recorded from another version",
    apply: (honest) => ({ ...honest, contextRoot: (ex) => honest.contextRoot(ex).replace(/[^/]+$/, "beta") }),
  },
  "context/names-root/of-workload": {
    title: "The context has the root of a part of the service",
    who: "A gateway that leaves the contexts of its backends as they are",
    apply: (honest) => ({ ...honest, contextRoot: (ex) => `${honest.contextRoot(ex)}/identityGovernance` }),
  },
  "context/names-root/none": {
    title: "The context begins with $metadata",
    who: "A mock author who took the context for a name",
    apply: (honest) => ({
      ...honest,
      contextUrl: (target, ex) => honest.contextUrl(target, ex).replace(/^.*\/(?=\$metadata)/, ""),
    }),
  },
  "context/names-root/of-the-host": {
    title: "The root in the context has no version",
    who: "A mock that knows its host and not its path",
    apply: (honest) => ({ ...honest, contextRoot: (ex) => honest.contextRoot(ex).replace(/\/[^/]+$/, "") }),
  },
};
