import { comparedMember } from "../../../behaviour/compared-member.ts";
import { withFilterNodes } from "../../../behaviour/with-filter-nodes.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "or between different properties keeps only the first of them",
  who: "A translator that turns every or into a list of values for one column",
  apply: (honest) =>
    withFilterNodes(honest, (node) =>
      node.kind === "or" && comparedMember(node.left) !== comparedMember(node.right) ? node.left : node,
    ),
};
