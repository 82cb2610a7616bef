import { onFilters } from "../driving/filters.ts";
import { percentEncoded } from "../driving/write-url.ts";
import { covering } from "../generators/covering.ts";
import { mustComparisons } from "../generators/trees.ts";

const mostTried = 12;

export const suite = onFilters({
  pool: (items, contract) => covering(mustComparisons(items, contract)).slice(0, mostTried),
  needs: "items that differ in a filterable member",
  // The property stands first, in capitals.
  write: (filter) => `$filter=${percentEncoded(filter.replace(/^\w+/, (name) => name.toUpperCase()))}`,
});
