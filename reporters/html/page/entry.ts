import type { VerdictKind } from "../../../engine/finished-run.ts";
import type { Claim, PageData, PageResult, PageRoute } from "../page-data.ts";
import { anchorText } from "./anchor-text.ts";

/** A result as the page lists it. */
export interface Entry {
  readonly claim: Claim;
  readonly place: PageRoute;
  readonly result: PageResult;
  /** What a link to it says after `#`. */
  readonly anchor: string;
  /** What a search looks at, in lower case. */
  readonly searched: string;
}

/** Verdicts in the order in which a reader wants them: what needs action first. */
export const verdictOrder: readonly VerdictKind[] = [
  "error",
  "failed",
  "warned",
  "untested",
  "waived",
  "passed",
  "not-applicable",
];

const mostSearched = 2000;

/** All results, worst first, each with a link of its own. */
export function entriesOf({ claims, routes, results }: PageData): readonly Entry[] {
  const rank = new Map(verdictOrder.map((verdict, at) => [verdict, at]));
  const taken = new Set<string>();
  const found = results.flatMap((result): readonly Entry[] => {
    const claim = claims[result.claim];
    const place = routes[result.route];
    if (claim === undefined || place === undefined) return [];
    const short = anchorText(`${claim.id}@${place.route}`);
    const anchor = taken.has(short) ? anchorText(`${claim.id}@${place.operation}/${place.route}`) : short;
    taken.add(anchor);
    const texts = [claim.id, claim.title, result.reason, result.observed ?? "", place.route, place.operation];
    const searched = texts
      .map((text) => text.slice(0, mostSearched))
      .join("\n")
      .toLowerCase();
    return [{ claim, place, result, anchor, searched }];
  });
  const rankOf = ({ result }: Entry): number => (rank.get(result.verdict) ?? 0) * claims.length + result.claim;
  return found.sort((one, other) => rankOf(one) - rankOf(other));
}

/** Finds entries by what a link says: one route of a requirement, or its worst one. */
export function entryFinder(entries: readonly Entry[]): (anchor: string) => Entry | undefined {
  const byAnchor = new Map(entries.map((entry) => [entry.anchor, entry]));
  for (const entry of entries) {
    const whole = anchorText(`${entry.claim.id}@${entry.place.operation}/${entry.place.route}`);
    for (const name of [whole, anchorText(entry.claim.id)]) if (!byAnchor.has(name)) byAnchor.set(name, entry);
  }
  return (anchor) => byAnchor.get(anchor);
}
