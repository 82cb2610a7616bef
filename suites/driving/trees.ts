import type { Suite } from "../engine/suite.ts";
import { tellingTrees, type TreeForm } from "../generators/trees.ts";
import { onFilters } from "./filters.ts";

// Every tree of the pool tells, so fewer draws do than where most are chance hits.
const share = 0.4;

/** A suite that draws trees of one form which these items tell from what a faulty service might take them for. */
export function onTrees(form: TreeForm): Suite {
  return onFilters({
    pool: (items, contract, { draws }) =>
      tellingTrees(form, items, contract, draws.seed, draws.quick ? 1 : Math.ceil(draws.runs * share)),
    needs: "items that differ in several filterable members",
  });
}
