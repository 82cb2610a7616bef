import type { Behaviour } from "../exchange.ts";
import type { FilterNode } from "../filter/filter-node.ts";
import { Refused } from "../refusal.ts";

/** A copy of the filter with each of its nodes changed, innermost first; lambdas are left alone. */
export function changeFilter(node: FilterNode, change: (node: FilterNode) => FilterNode): FilterNode {
  const inside = (inner: FilterNode): FilterNode => changeFilter(inner, change);
  switch (node.kind) {
    case "and":
    case "or":
    case "compare":
    case "has":
      return change({ ...node, left: inside(node.left), right: inside(node.right) });
    case "not":
      return change({ ...node, operand: inside(node.operand) });
    case "group":
      return change({ ...node, inner: inside(node.inner) });
    case "in":
      return change({ ...node, left: inside(node.left), list: node.list.map(inside) });
    case "call":
      return change({ ...node, args: node.args.map(inside) });
    case "literal":
    case "member":
    case "lambda":
      return change(node);
  }
}

/** A behaviour that changes each node of a documented operation's filter, innermost first. */
export function withFilterNodes(before: Behaviour, change: (node: FilterNode) => FilterNode): Behaviour {
  return {
    ...before,
    parseFilter: (text, type, ex) => {
      const filter = before.parseFilter(text, type, ex);
      return ex.operation === undefined ? filter : changeFilter(filter, change);
    },
  };
}

/** A behaviour whose filters read one member where another of the same type is asked for. */
export function withFilteredMember(before: Behaviour, asked: string, read: string): Behaviour {
  return withFilterNodes(before, (node) =>
    node.kind === "member" && node.variable === undefined && node.member.path.join("/") === asked
      ? { ...node, member: { ...node.member, path: read.split("/") } }
      : node,
  );
}

/** The path of the member that a comparison has on its left; `undefined` when the condition is no comparison of a member. */
export function comparedMember(node: FilterNode): string | undefined {
  return node.kind === "compare" && node.left.kind === "member" ? node.left.member.path.join("/") : undefined;
}

/** A behaviour that reads another filter than it is sent. */
export function withFilterText(before: Behaviour, change: (text: string) => string): Behaviour {
  return { ...before, parseFilter: (text, type, ex) => before.parseFilter(change(text), type, ex) };
}

/** A behaviour for which some of the filters that would be refused are always true, or false; `problem` is what the refusal says. */
export function forgiveFilter(
  before: Behaviour,
  forgives: (problem: string, text: string) => boolean,
  value = true,
): Behaviour {
  return {
    ...before,
    parseFilter: (text, type, ex) => {
      try {
        return before.parseFilter(text, type, ex);
      } catch (error) {
        if (error instanceof Refused && forgives(error.message, text)) return { kind: "literal", value };
        throw error;
      }
    },
  };
}

/**
 * On which side of a comparison the name stands that the refusal of a filter calls unknown; `undefined` when the filter
 * was refused for another reason.
 */
export function unknownOperand(problem: string, text: string): "left" | "right" | undefined {
  const name = /could not find a property named '([^']*)'/.exec(problem)?.[1];
  if (name === undefined) return undefined;
  const operators = ["eq", "ne", "gt", "ge", "lt", "le"];
  return operators.some((operator) => text.includes(` ${operator} ${name}`)) ? "right" : "left";
}
