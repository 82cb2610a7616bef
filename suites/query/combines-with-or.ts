import type { Suite } from "../engine/suite.ts";
import { onTrees } from "../driving/trees.ts";
import { all, any } from "../oracle/build.ts";

export const suite: Suite = {
  ...onTrees({
    leaves: 2,
    build: (leaves) => any(leaves),
    misreadings: (leaves) => [...leaves, all(leaves)],
  }),
};
