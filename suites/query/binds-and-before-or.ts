import { onTrees } from "../../engine/builders/trees.ts";
import { all, any, three } from "../../judging/oracle/build.ts";

// Printed without parentheses: `a or b and c`, and `a and b or c`.
export const suite = onTrees(
  "precedence",
  {
    leaves: 3,
    build(leaves) {
      const [a, b, c] = three(leaves);
      return any([a, all([b, c])]);
    },
    misreadings(leaves) {
      const [a, b, c] = three(leaves);
      return [all([any([a, b]), c])];
    },
  },
  {
    leaves: 3,
    build(leaves) {
      const [a, b, c] = three(leaves);
      return any([all([a, b]), c]);
    },
    misreadings(leaves) {
      const [a, b, c] = three(leaves);
      return [all([a, any([b, c])])];
    },
  },
);
