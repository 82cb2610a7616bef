import { onRelations } from "../driving/relations.ts";
import { pairs } from "../generators/pairs.ts";
import { judgeSubset } from "../judging/subset.ts";
import { all } from "../oracle/build.ts";

export const suite = onRelations({
  pool: pairs,
  filters: ([p, q]) => [all([p, q]), p, q],
  judge([both = [], first = [], second = []], contract) {
    const left = judgeSubset(both, first, contract);
    return left.kind === "broken" ? left : judgeSubset(both, second, contract);
  },
  needs: "items that differ in filterable members",
});
