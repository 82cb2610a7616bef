import { capitalized, withContext } from "../../behaviour/contexts.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/canonical-casing": {
    title: "The context repeats the casing of the request",
    who: "A mock that builds the context from the URL that it got",
    apply: (honest) => ({
      ...honest,
      contextPath: (target, ex) => {
        const names = honest.splitPath(ex.request.path).map((segment) => honest.readSegment(segment).name);
        const spelled = new Map(names.map((name) => [name.toLowerCase(), name]));
        return honest
          .contextPath(target, ex)
          .replaceAll(/(?<=^|\/)\w+/g, (name) => spelled.get(name.toLowerCase()) ?? name);
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
