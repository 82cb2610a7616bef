import type { JSX } from "preact";

import type { ClassResult } from "../../../engine/finished-run.ts";
import type { Counts } from "../page-data.ts";
import { addressText } from "./address.ts";
import { verdictOrder } from "./entry.ts";
import { VerdictBadge, verdictWord } from "./verdict-badge.tsx";

/** How many results were judged at all, and how many could have been. */
function decidedOf(counts: Counts): { readonly decided: number; readonly all: number } {
  const all = verdictOrder.reduce((sum, verdict) => sum + counts[verdict], 0) - counts["not-applicable"];
  return { decided: all - counts.untested - counts.error, all };
}

/** The same in words: `85 of 510 decided (17%)`. A share never sounds like all or nothing unless it is. */
export function decidedText(counts: Counts): string {
  const { decided, all } = decidedOf(counts);
  if (all === 0) return "nothing to decide";
  const percent = Math.round((decided / all) * 100);
  const shown = decided === all || decided === 0 ? percent : Math.min(99, Math.max(1, percent));
  return `${number(decided)} of ${number(all)} decided (${shown}%)`;
}

/** Whether so little was decided that a verdict says more of what was not looked at than of the target. */
export function isMostlyOpen(counts: Counts): boolean {
  const { decided, all } = decidedOf(counts);
  return decided < all / 2;
}

// What is known stands on the left, and what is not is left open.
const segments = ["failed", "error", "warned", "waived", "passed", "untested"] as const;

/** Which share of the results that apply has which verdict; what is untested has a segment of its own, drawn as nothing. */
export function ShareBar({ counts }: { readonly counts: Counts }): JSX.Element {
  const shown = segments.filter((verdict) => counts[verdict] > 0);
  const label = shown.map((verdict) => `${number(counts[verdict])} ${verdictWord(verdict)}`).join(", ");
  return (
    <span class="bar" role="img" aria-label={label === "" ? "nothing" : label}>
      {shown.map((verdict) => (
        <span data-verdict={verdict} style={{ flexGrow: counts[verdict] }} />
      ))}
    </span>
  );
}

/** For each class how much was decided, and how many results have which verdict; each number leads to these. */
export function Classes({ classes }: { readonly classes: readonly ClassResult[] }): JSX.Element {
  return (
    <ul class="classes">
      {classes.map(({ id, verdict, counts }) => (
        <li>
          <a class="name" href={addressText({ filter: { class: id } })}>
            {id}
          </a>
          {verdict === "passed" && isMostlyOpen(counts) ? (
            <VerdictBadge verdict="untested" text="mostly untested" />
          ) : (
            <VerdictBadge verdict={verdict} />
          )}
          <ShareBar counts={counts} />
          <span class="decided">{decidedText(counts)}</span>
          <span class="numbers">
            {verdictOrder.map(
              (one) =>
                counts[one] > 0 && (
                  <a
                    data-verdict={one}
                    href={addressText({ filter: { class: id, verdicts: [one] } })}
                    aria-label={`${counts[one]} ${verdictWord(one)} in ${id}`}
                  >
                    {`${number(counts[one])} ${verdictWord(one)}`}
                  </a>
                ),
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function number(value: number): string {
  return value.toLocaleString("en");
}
