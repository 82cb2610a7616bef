import { onFilters } from "../driving/filters.ts";
import { comparisons } from "../generators/comparisons.ts";

export const suite = onFilters({
  recorded: { forms: ["enum"], about: (_filter, { query = "" }) => /(^|&)%24filter=/i.test(query) },
  pool: (items, contract) => comparisons(items, contract, "enum"),
  kinds: ["enum"],
  needs: "items that differ in a filterable enumeration",
  write: (filter) => `%24filter=${[...filter].map(percentEncoded).join("")}`,
});

// Every character that may be encoded is: letters and digits alone stay as they are.
function percentEncoded(character: string): string {
  return /[A-Za-z0-9]/.test(character)
    ? character
    : [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("");
}
