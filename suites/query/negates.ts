import { onTrees } from "../driving/trees.ts";
import { all, not, two } from "../oracle/build.ts";

// Printed as `not (a) and b`, so that a negation which is dropped or reaches too far shows.
export const suite = onTrees({
  leaves: 2,
  build(leaves) {
    const [a, b] = two(leaves);
    return all([not(a), b]);
  },
  misreadings(leaves) {
    const [a, b] = two(leaves);
    return [all([a, b]), not(all([a, b])), b];
  },
});
