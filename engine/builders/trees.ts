import type { FilterForm } from "../../judging/oracle/filter-form.ts";
import { tellingTrees, type TreeForm } from "../drawing/trees.ts";
import { onFilters } from "./filters.ts";
import type { Suite } from "./suite.ts";

// Every tree of the pool tells, so fewer draws do than where most are chance hits.
const share = 0.4;

/** A suite that draws trees of some forms, all of one kind, which these items tell from what a faulty service might take them for. */
export function onTrees(kind: FilterForm, ...forms: readonly TreeForm[]): Suite {
  return onFilters({
    recorded: { forms: [kind] },
    pool(items, contract, { draws }) {
      const most = draws.quick ? 1 : Math.ceil((draws.runs * share) / forms.length);
      return forms.flatMap((form) => tellingTrees(form, items, contract, draws.seed, most));
    },
    needs: "items that differ in several filterable members",
  });
}
