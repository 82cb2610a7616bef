import { comparedMember } from "../../../behaviour/compared-member.ts";
import { withFilterNodes } from "../../../behaviour/with-filter-nodes.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Of two conditions on one property only the second counts",
  who: "A mock that keeps conditions in a dictionary by property",
  apply: (honest) =>
    withFilterNodes(honest, (node) =>
      node.kind === "and" &&
      comparedMember(node.left) !== undefined &&
      comparedMember(node.left) === comparedMember(node.right)
        ? node.right
        : node,
    ),
};
