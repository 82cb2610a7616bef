import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context repeats the casing of the request",
  who: "A mock that builds the context from the URL that it got",
  apply: (honest) => ({
    ...honest,
    contextPath: (target, ex) => {
      const spelled = honest.splitPath(ex.request.path).map((segment) => honest.readSegment(segment).name);
      const [head, ...rest] = target.steps.map((step) => {
        const name = spelled.find((given) => given.toLowerCase() === step.name.toLowerCase());
        return { ...step, name: name ?? step.name };
      });
      return head === undefined ? "" : honest.contextPath({ ...target, steps: [head, ...rest] }, ex);
    },
  }),
};
