import { onTrees } from "../../engine/builders/trees.ts";
import { all, any, not, two } from "../../judging/oracle/build.ts";

// Printed as `not (a) and b`, `not (a and b)` and `not (a) and not (b)`: a negation that is dropped, or reaches too far or not
// far enough, shows.
export const suite = onTrees(
  "not",
  {
    leaves: 2,
    build(leaves) {
      const [a, b] = two(leaves);
      return all([not(a), b]);
    },
    misreadings(leaves) {
      const [a, b] = two(leaves);
      return [all([a, b]), not(all([a, b])), b];
    },
  },
  {
    leaves: 2,
    build: (leaves) => not(all(two(leaves))),
    misreadings(leaves) {
      const [a, b] = two(leaves);
      return [all([not(a), not(b)]), all([not(a), b]), all([a, b])];
    },
  },
  {
    leaves: 2,
    build(leaves) {
      const [a, b] = two(leaves);
      return all([not(a), not(b)]);
    },
    misreadings(leaves) {
      const [a, b] = two(leaves);
      return [all([not(a), b]), all([a, not(b)]), not(any([not(a), b]))];
    },
  },
);
