import { onRelations } from "../../engine/builders/relations.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { pairs } from "../../engine/drawing/pairs.ts";
import { judgeSubset } from "../../judging/answers/same-items.ts";
import { any } from "../../judging/oracle/build.ts";

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
