import { onTrees } from "../../engine/builders/trees.ts";
import { all, any, three, two } from "../../judging/oracle/build.ts";

export const suite = onTrees(
  "and",
  {
    leaves: 2,
    build: (leaves) => all(two(leaves)),
    misreadings: (leaves) => [...leaves, any(leaves)],
  },
  {
    leaves: 3,
    build: (leaves) => all(three(leaves)),
    misreadings(leaves) {
      const [a, b, c] = three(leaves);
      return [all([a, b]), all([a, c]), all([b, c])];
    },
  },
);
