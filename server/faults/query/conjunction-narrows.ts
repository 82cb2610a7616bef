import { withFilterNodes } from "../../behaviour/with-filter-nodes.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Of two conditions joined by and only the second counts",
  who: "A mock that overwrites what it has parsed already",
  apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "and" ? node.right : node)),
};
