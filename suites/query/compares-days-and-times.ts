import { onFilters } from "../../engine/builders/filters.ts";
import { comparisons } from "../../engine/drawing/comparisons.ts";
import { covering } from "../../engine/drawing/covering.ts";

export const suite = onFilters({
  recorded: { forms: ["moment"] },
  pool: (items, contract) => covering(comparisons(items, contract, "date", "time", "duration")),
  kinds: ["date", "time", "duration"],
  needs: "items that differ in a filterable day, time or duration",
});
