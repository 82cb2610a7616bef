import { onFilters } from "../../engine/builders/filters.ts";
import { covering } from "../../engine/drawing/comparisons.ts";
import { mustComparisons } from "../../engine/drawing/trees.ts";

const mostTried = 16;

export const suite = onFilters({
  recorded: { forms: ["enum", "datetime"], about: (_filter, { query = "" }) => /(^|&)%24filter=/i.test(query) },
  // Timestamps have colons and dots, which stand for themselves where nothing is decoded.
  pool: (items, contract) => covering(mustComparisons(items, contract)).slice(0, mostTried),
  needs: "items that differ in a filterable member",
  write: (filter) => `%24filter=${[...filter].map(percentEncoded).join("")}`,
});

// Every character that may be encoded is: letters and digits alone stay as they are.
function percentEncoded(character: string): string {
  return /[A-Za-z0-9]/.test(character)
    ? character
    : [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("");
}
