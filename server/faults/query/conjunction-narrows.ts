import { comparedMember, withFilterNodes } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/conjunction-narrows": {
    title: "Of two conditions joined by and only the second counts",
    who: "A mock that overwrites what it has parsed already",
    apply: (honest) => withFilterNodes(honest, (node) => (node.kind === "and" ? node.right : node)),
  },
  "query/conjunction-narrows/same-member-overwrites": {
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
  },
};
