import type { Suite } from "../engine/suite.ts";
import { onRelations } from "../driving/relations.ts";
import { pairs } from "../generators/pairs.ts";
import { judgeSubset } from "../judging/subset.ts";
import { any } from "../oracle/build.ts";

export const suite: Suite = {
  ...onRelations({
    pool: pairs,
    filters: ([p, q]) => [any([p, q]), p, q],
    judge([either = [], first = [], second = []], contract) {
      const left = judgeSubset(first, either, contract);
      return left.kind === "broken" || second.length === 0 ? left : judgeSubset(second, either, contract);
    },
    needs: "items that differ in filterable members",
  }),
};
