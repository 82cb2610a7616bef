import { withComparison } from "../../behaviour/comparisons.ts";
import { withFilterNodes } from "../../behaviour/filters.ts";
import type { Behaviour, Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { FilterNode } from "../../filter/filter-node.ts";
import type { Truth } from "../../filter/value.ts";

export const faults: FaultDefinitions = {
  "query/compares-supposed-members": {
    title: "Conditions on members without a documented filter are always true",
    who: "A mock whose evaluator knows a list of columns and passes over the others",
    apply: (honest) => withOthers(honest, true),
  },
  "query/compares-supposed-members/nothing": {
    title: "Conditions on members without a documented filter find nothing",
    who: "A service that looks into an index that has no such column",
    apply: (honest) => withOthers(honest, false),
  },
  "query/compares-supposed-members/split-conditions": {
    title: "Conditions inside one any may be met by different elements",
    who: "A mock that makes of each condition on a collection a join of its own",
    needs: "askedEntities",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "lambda" ? split(node) : node)),
  },
  "query/compares-supposed-members/not-any": {
    title: "not in front of any is passed over",
    who: "A parser that looks for not in front of comparisons alone",
    needs: "askedEntities",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "not" ? unlessLambda(node) : node)),
  },
  "query/compares-supposed-members/first-alone": {
    title: "Of two conditions that are joined by and the first alone counts",
    who: "A mock that splits a filter at its spaces, and takes the first three words",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "and" ? node.left : node)),
  },
};

function split(lambda: FilterNode & { readonly kind: "lambda" }): FilterNode {
  const { body, quantifier } = lambda;
  if (quantifier !== "any" || body?.kind !== "and") return lambda;
  return { kind: "and", left: { ...lambda, body: body.left }, right: { ...lambda, body: body.right } };
}

function unlessLambda(node: FilterNode & { readonly kind: "not" }): FilterNode {
  const inner = node.operand.kind === "group" ? node.operand.inner : node.operand;
  return inner.kind === "lambda" ? inner : node;
}

function withOthers(before: Behaviour, decided: Truth): Behaviour {
  return withComparison(before, ({ member }, ex) => (isDocumented(member, ex) ? undefined : decided));
}

// Of paths into other values nobody says anything.
function isDocumented(member: string, { target }: Exchange): boolean {
  const property = target?.type.properties[member];
  return property === undefined || property.filter !== undefined;
}
