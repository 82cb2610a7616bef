import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Keys stand in the context as segments of their own",
  who: "A gateway that writes the path of the request behind $metadata",
  apply: (honest) => ({
    ...honest,
    contextPath: ({ steps }, ex) =>
      steps
        .map(({ name, key }) => (key === undefined ? name : `${name}/${ex.stages.contextKey(key)}`))
        .join("/")
        .replaceAll(/'|%27/g, ""),
  }),
};
