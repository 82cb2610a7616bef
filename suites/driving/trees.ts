import type { Suite } from "../engine/suite.ts";
import { tellingTrees, type TreeForm } from "../generators/trees.ts";
import { onFilters } from "./filters.ts";

/** A suite that draws trees of one form which these items tell from what a faulty service might take them for. */
export function onTrees(form: TreeForm): Suite {
  return onFilters({
    pool: (items, contract, { draws }) => tellingTrees(form, items, contract, draws.seed, draws.quick ? 1 : draws.runs),
    needs: "items that differ in several filterable members",
  });
}
