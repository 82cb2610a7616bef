import { onTrees } from "../../engine/builders/trees.ts";
import { all, any, group, three } from "../../judging/oracle/build.ts";

// Printed as `(a or b) and c`, and as `(a) and (b or c)`.
export const suite = onTrees(
  "parentheses",
  {
    leaves: 3,
    build(leaves) {
      const [a, b, c] = three(leaves);
      return all([any([a, b]), c]);
    },
    misreadings(leaves) {
      const [a, b, c] = three(leaves);
      return [any([a, all([b, c])])];
    },
  },
  {
    leaves: 3,
    build(leaves) {
      const [a, b, c] = three(leaves);
      return all([group(a), any([b, c])]);
    },
    misreadings(leaves) {
      const [a, b, c] = three(leaves);
      return [any([all([a, b]), c])];
    },
  },
);
