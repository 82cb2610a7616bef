import { onFilters } from "../../engine/builders/filters.ts";
import { comparisons } from "../../engine/drawing/comparisons.ts";
import { covering } from "../../engine/drawing/covering.ts";

export const suite = onFilters({
  recorded: { forms: ["guid"] },
  pool: (items, contract) => covering(comparisons(items, contract, "guid")),
  kinds: ["guid"],
  needs: "items that differ in a filterable GUID",
});
