import { withFilterNodes } from "../../behaviour/with-filter-nodes.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "not is passed over",
  who: "A mock that skips the words that it does not know",
  apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "not" ? node.operand : node)),
};
