import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { FilterNode } from "../../filter/filter-node.ts";

// A behaviour that reads conditions on elements in another way.
function withLambdas(
  before: Behaviour,
  change: (node: FilterNode & { readonly kind: "lambda" }) => FilterNode,
): Behaviour {
  return {
    ...before,
    evaluate: (node, subject, ex) =>
      before.evaluate(node.kind === "lambda" && ex.operation !== undefined ? change(node) : node, subject, ex),
  };
}

export const faults: FaultDefinitions = {
  "query/looks-into-collections": {
    title: "any is read as all",
    who: "A mock with one function for both quantifiers",
    apply: (honest) => withLambdas(honest, (node) => ({ ...node, quantifier: "all" })),
  },
  "query/looks-into-collections/all-as-any": {
    title: "all is read as any",
    who: "A mock with one function for both quantifiers",
    apply: (honest) => withLambdas(honest, (node) => ({ ...node, quantifier: "any" })),
  },
  "query/looks-into-collections/always": {
    title: "Conditions on elements are always true",
    who: "A mock that passes over lambdas",
    apply: (honest) => withLambdas(honest, () => ({ kind: "literal", value: true })),
  },
  "query/looks-into-collections/anything": {
    title: "any is true of every collection that is not empty",
    who: "A mock that drops what stands inside of a lambda",
    apply: (honest) => withLambdas(honest, (node) => (node.quantifier === "any" ? { ...node, body: undefined } : node)),
  },
  "query/looks-into-collections/begins-as-all": {
    title: "any is read as all where a function stands in it",
    who: "A mock that grew functions later, and asks each of them of the whole collection",
    apply: (honest) =>
      withLambdas(honest, (node) => (node.body?.kind === "call" ? { ...node, quantifier: "all" } : node)),
  },
};
