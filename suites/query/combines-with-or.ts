import { onTrees } from "../../engine/builders/trees.ts";
import { all, any, three, two } from "../../judging/oracle/build.ts";

export const suite = onTrees(
  "or",
  {
    leaves: 2,
    build: (leaves) => any(two(leaves)),
    misreadings: (leaves) => [...leaves, all(leaves)],
  },
  {
    leaves: 3,
    build: (leaves) => any(three(leaves)),
    misreadings(leaves) {
      const [a, b, c] = three(leaves);
      return [any([a, b]), any([a, c]), any([b, c])];
    },
  },
);
