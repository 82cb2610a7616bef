import type { Entry } from "./entry.ts";

/** Which results are wanted; an empty member wants all. `route`: `operation` or `operation@route`. */
export interface Filter {
  readonly text: string;
  readonly verdicts: readonly string[];
  readonly class: string;
  readonly level: string;
  readonly route: string;
}

export const noFilter: Filter = { text: "", verdicts: [], class: "", level: "", route: "" };

/** The entries that a filter wants: each word of its text is somewhere in the entry. */
export function matching(entries: readonly Entry[], filter: Filter): readonly Entry[] {
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return entries.filter(
    ({ claim, place, result, searched }) =>
      (filter.verdicts.length === 0 || filter.verdicts.includes(result.verdict)) &&
      (filter.class === "" || filter.class === claim.class) &&
      (filter.level === "" || filter.level === claim.level) &&
      (filter.route === "" || filter.route === place.operation || filter.route === routeKey(place)) &&
      words.every((word) => searched.includes(word)),
  );
}

/** A route as a filter names it. */
export function routeKey({ operation, route }: Entry["place"]): string {
  return `${operation}@${route}`;
}
