import { onRelations } from "../../engine/builders/relations.ts";
import { pairs } from "../../engine/drawing/pairs.ts";
import { judgeSubset } from "../../judging/answers/same-items.ts";
import { all } from "../../judging/oracle/build.ts";

export const suite = onRelations({
  pool: pairs,
  filters: ([p, q]) => [all([p, q]), p, q],
  judge([both = [], first = [], second = []], contract) {
    const left = judgeSubset(both, first, contract);
    return left.kind === "broken" ? left : judgeSubset(both, second, contract);
  },
  needs: "items that differ in filterable members",
});
