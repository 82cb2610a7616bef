import type { VerdictKind } from "../../../engine/finished-run.ts";
import type { Claim, PageData, PageResult, PageRoute } from "../page-data.ts";

/** A result as the page lists it. */
export interface Entry {
  readonly claim: Claim;
  readonly place: PageRoute;
  readonly result: PageResult;
  /** What a link to it says after `#`. */
  readonly anchor: string;
  /** What a search looks at, in lower case. */
  readonly searched: string;
  /** The place of the cause that it stands under, and whether it only follows from it. */
  readonly cause?: { readonly at: number; readonly follows: boolean };
}

/** The anchor for a name, such that it survives in any link. */
export function anchorText(name: string): string {
  // Half characters cannot be written in a link.
  return encodeURIComponent(name.replaceAll(/\p{Cs}/gu, "\ufffd"))
    .replaceAll("%2F", "/")
    .replaceAll("%40", "@");
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
export function entriesOf({ claims, routes, results, causes }: PageData): readonly Entry[] {
  const underCause = new Map<number, NonNullable<Entry["cause"]>>();
  for (const [at, { findings, consequences }] of causes.entries()) {
    for (const result of findings) underCause.set(result, { at, follows: false });
    for (const result of consequences) underCause.set(result, { at, follows: true });
  }
  const rank = new Map(verdictOrder.map((verdict, at) => [verdict, at]));
  const taken = new Set<string>();
  const found = results.flatMap((result, at): readonly Entry[] => {
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
    const cause = underCause.get(at);
    return [{ claim, place, result, anchor, searched, ...(cause && { cause }) }];
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
