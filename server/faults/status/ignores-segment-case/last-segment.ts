import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The last segment must have the casing of the metadata",
  who: "A mock that looks collections up in a plain object",
  apply: (honest) => ({
    ...honest,
    splitPath: (path) =>
      honest
        .splitPath(path)
        .map((segment) =>
          /^taskProcessingResults$/i.test(segment) && segment !== "taskProcessingResults" ? "unknown" : segment,
        ),
  }),
};
