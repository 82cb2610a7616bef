import { type Entry, verdictOrder } from "./entry.ts";

/** Which results are wanted; an empty text wants all. `route`: `operation` or `operation@route`. */
export interface Filter {
  readonly text: string;
  readonly verdicts: readonly string[];
  readonly class: string;
  readonly level: string;
  readonly route: string;
  /** Of what is broken: what the baseline had broken, too, or what it had not. */
  readonly baseline: string;
}

/** What a reader has to do with: neither what holds nor what says nothing of a route. */
const shownAtFirst = verdictOrder.filter((verdict) => verdict !== "passed" && verdict !== "not-applicable");

export const noFilter: Filter = { text: "", verdicts: shownAtFirst, class: "", level: "", route: "", baseline: "" };

/** Whether a filter asks for something, rather than for which verdicts alone. */
export function isNarrow({ text, class: ofClass, level, route, baseline }: Filter): boolean {
  return [text, ofClass, level, route, baseline].some((wanted) => wanted !== "");
}

/** Whether two filters want the same. */
export function isSame(one: Filter, other: Filter): boolean {
  const key = (filter: Filter): string => JSON.stringify({ ...filter, verdicts: [...filter.verdicts].sort() });
  return key({ ...noFilter, ...one }) === key({ ...noFilter, ...other });
}

/** The entries that a filter wants: each word of its text is somewhere in the entry. */
export function matching(entries: readonly Entry[], filter: Filter): readonly Entry[] {
  const words = filter.text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const verdicts = new Set(filter.verdicts);
  return entries.filter(
    ({ claim, place, result, searched }) =>
      verdicts.has(result.verdict) &&
      (filter.class === "" || filter.class === claim.class) &&
      (filter.level === "" || filter.level === claim.level) &&
      (filter.route === "" || filter.route === place.operation || filter.route === routeKey(place)) &&
      (filter.baseline === "" || filter.baseline === baselineWord(result)) &&
      words.every((word) => searched.includes(word)),
  );
}

/** What a baseline says of a result, as a filter names it; empty for one that is not broken. */
export function baselineWord({ verdict, known }: Pick<Entry["result"], "verdict" | "known">): string {
  if (known === true) return "known";
  return verdict === "failed" || verdict === "warned" ? "new" : "";
}

/** A route as a filter names it. */
export function routeKey({ operation, route }: Entry["place"]): string {
  return `${operation}@${route}`;
}
