import type { JSX } from "preact";

const signs: Readonly<Record<string, string>> = {
  passed: "✓",
  failed: "✕",
  warned: "!",
  untested: "?",
  waived: "~",
  error: "‼",
  "not-applicable": "–",
};

/** A verdict as a word with a sign, so that it can be told without colours. */
export function VerdictBadge({ verdict, text }: { readonly verdict: string; readonly text?: string }): JSX.Element {
  return (
    <span class="badge" data-verdict={verdict}>
      <VerdictSign verdict={verdict} />
      {text ?? verdictWord(verdict)}
    </span>
  );
}

/** The sign alone, for those who see it. */
export function VerdictSign({ verdict }: { readonly verdict: string }): JSX.Element {
  return (
    <span class="sign" aria-hidden="true">
      {signs[verdict] ?? "·"}
    </span>
  );
}

export function verdictWord(verdict: string): string {
  return verdict === "not-applicable" ? "not applicable" : verdict;
}

/** How many results have a verdict, where many numbers stand together. */
export function Pill({ verdict, count }: { readonly verdict: string; readonly count: number }): JSX.Element {
  return (
    <span class="pill" data-verdict={verdict} title={verdictWord(verdict)}>
      <VerdictSign verdict={verdict} />
      {count.toLocaleString("en")}
      <span class="unseen">{` ${verdictWord(verdict)}`}</span>
    </span>
  );
}
