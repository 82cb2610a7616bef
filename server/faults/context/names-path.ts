import { withContext, withContextSteps } from "../../behaviour/contexts.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/names-path": {
    title: "The context names the collection, not the path to it",
    who: "A mock that treats contained collections as entity sets",
    apply: (honest) => ({
      ...honest,
      contextPath: (target, ex) =>
        ex.operation === undefined ? honest.contextPath(target, ex) : (target.steps.at(-1)?.name ?? ""),
    }),
  },
  "context/names-path/collection-type": {
    title: "The context names a collection of a type",
    who: "A mock that treats the answer as the result of a function",
    apply: (honest) =>
      withContext(honest, (_, ex, { type }) => `${ex.stages.contextRoot(ex)}/$metadata#Collection(${type.name})`),
  },
  "context/names-path/entity-appended": {
    title: "The context of a collection ends like that of an entity",
    who: "A mock with one template for both",
    apply: (honest) => withContext(honest, (context) => `${context}/$entity`),
  },
  "context/names-path/later-pages": {
    title: "On later pages the context names the collection alone",
    who: "A mock whose page handler knows the table and not the path to it",
    apply: (honest) =>
      withContext(honest, (context, ex, { steps }) =>
        ex.options.offset === undefined
          ? context
          : `${ex.stages.contextRoot(ex)}/$metadata#${steps.at(-1)?.name ?? ""}`,
      ),
  },
  "context/names-path/metadata-missing": {
    title: "The context has a fragment and no $metadata",
    who: "A gateway that drops what starts with a dollar sign from URLs",
    apply: (honest) => withContext(honest, (context) => context.replace("/$metadata#", "/#")),
  },
  "context/names-path/other-route": {
    title: "Through a run the context names the direct route",
    who: "A mock with one context for each kind of item",
    apply: (honest) =>
      withContextSteps(honest, (steps, ex) =>
        ex.operation === undefined ? steps : steps.filter(({ name }) => name !== "runs"),
      ),
  },
  "context/names-path/quotes-single": {
    title: "A quote in a key is not doubled in the context",
    who: "A mock author whose ids were GUIDs",
    apply: (honest) => ({ ...honest, contextKey: (key) => `'${encodeURIComponent(key)}'` }),
  },
  "context/names-path/request-url": {
    title: "The context is the URL of the request",
    who: "A mock author who took the context for a link to itself",
    apply: (honest) => withContext(honest, (_, { request }) => `${request.root}${request.path}`),
  },
};
