import { withFilterNodes } from "../../../behaviour/with-filter-nodes.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A doubled quote stays two quotes",
  who: "A parser that knows where the literal ends but does not undo the doubling",
  apply: (honest) =>
    withFilterNodes(honest, (node) =>
      node.kind === "literal" && typeof node.value === "string"
        ? { ...node, value: node.value.replaceAll("'", "''") }
        : node,
    ),
};
