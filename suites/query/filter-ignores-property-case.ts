import { onFilters } from "../../engine/builders/filters.ts";
import { covering } from "../../engine/drawing/covering.ts";
import { mustComparisons } from "../../engine/drawing/trees.ts";
import { percentEncoded } from "../../engine/urls/write-url.ts";

const mostTried = 12;

export const suite = onFilters({
  pool: (items, contract) => covering(mustComparisons(items, contract)).slice(0, mostTried),
  needs: "items that differ in a filterable member",
  // The property stands first, in capitals.
  write: (filter) => `$filter=${percentEncoded(filter.replace(/^\w+/, (name) => name.toUpperCase()))}`,
});
