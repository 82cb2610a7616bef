import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context keeps the keys of the first request",
  who: "A mock that makes the context once for each kind of answer",
  apply: (honest) => {
    const kept = new Map<string, string>();
    return {
      ...honest,
      contextPath: (target, ex) => {
        const shape = target.steps.map(({ name }) => name).join("/");
        const path = kept.get(shape) ?? honest.contextPath(target, ex);
        if (ex.operation !== undefined) kept.set(shape, path);
        return path;
      },
    };
  },
};
