import { withFilterNodes } from "../../../behaviour/with-filter-nodes.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A literal is cut off at a doubled quote",
  who: "A regular expression that takes what stands before the next quote",
  apply: (honest) =>
    withFilterNodes(honest, (node) =>
      node.kind === "literal" && typeof node.value === "string"
        ? { ...node, value: node.value.replace(/'.*$/s, "") }
        : node,
    ),
};
