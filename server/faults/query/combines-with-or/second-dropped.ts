import { withFilterNodes } from "../../../behaviour/with-filter-nodes.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Of two conditions joined by or only the first counts",
  who: "A parser that stops after the first comparison that it understands",
  apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "or" ? node.left : node)),
};
