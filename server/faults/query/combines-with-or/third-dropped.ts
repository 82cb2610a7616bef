import { withFilterNodes } from "../../../behaviour/with-filter-nodes.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "In a chain of or the third condition does not count",
  who: "A parser with one place for a left and one for a right side",
  apply: (honest) =>
    withFilterNodes(honest, (node) => (node.kind === "or" && node.left.kind === "or" ? node.left : node)),
};
