import { capitalized, withContext } from "../../behaviour/contexts.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/canonical-casing": {
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
  },
  "context/canonical-casing/capitalized": {
    title: "The names in the context start with a capital",
    who: "A mock author who copied the request of the example",
    apply: (honest) =>
      withContext(honest, (context) => context.replaceAll(/(?<=[#/])[a-z]\w*(?=[(/]|$)/g, capitalized)),
  },
};
