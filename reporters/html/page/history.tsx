import type { JSX } from "preact";

import type { Counts, PastRun } from "../page-data.ts";
import { decidedText } from "./shares.tsx";
import { runWords } from "./overview.tsx";
import { Table } from "./table.tsx";
import { verdictWord } from "./verdict-badge.tsx";

// From the bottom up: what is broken stands on the ground, what was not decided hangs above all.
const segments = ["failed", "error", "warned", "waived", "passed", "untested"] as const;

/** The runs before this one and this one: a column for each, and the same in numbers. */
export function History({ runs }: { readonly runs: readonly PastRun[] }): JSX.Element {
  const last = runs.at(-1);
  const before = runs.at(-2);
  return (
    <>
      {last !== undefined && before !== undefined && <p>{changeText(before.counts, last.counts)}</p>}
      <div class="columns" role="img" aria-label={`Verdicts of the last ${runs.length} runs, as in the table below`}>
        {runs.map((run) => (
          <Column run={run} />
        ))}
      </div>
      <details>
        <summary>The same in numbers</summary>
        <Table
          caption="Verdicts of each run"
          head={["Started", "Verdict", "Decided", "failed", "warned", "passed", "untested"]}
          rows={runs.map(({ startedAt, verdict, quick, counts }) => [
            startedAt.slice(0, 19).replace("T", " "),
            `${runWords[verdict]}${quick ? ", quick" : ""}`,
            decidedText(counts),
            ...(["failed", "warned", "passed", "untested"] as const).map((one) => counts[one].toLocaleString("en")),
          ])}
        />
      </details>
    </>
  );
}

function Column({ run: { startedAt, counts } }: { readonly run: PastRun }): JSX.Element {
  const shown = segments.filter((verdict) => counts[verdict] > 0);
  const words = shown.map((verdict) => `${counts[verdict]} ${verdictWord(verdict)}`).join(", ");
  return (
    <span class="column" title={`${startedAt.slice(0, 16).replace("T", " ")}: ${words}`}>
      {shown.map((verdict) => (
        <span data-verdict={verdict} style={{ flexGrow: counts[verdict] }} />
      ))}
    </span>
  );
}

/** What is different from the run before, in a sentence. */
function changeText(before: Counts, now: Counts): string {
  const changes = (["failed", "warned", "passed", "untested"] as const).flatMap((verdict) => {
    const by = now[verdict] - before[verdict];
    return by === 0 ? [] : [`${Math.abs(by)} ${by > 0 ? "more" : "fewer"} ${verdictWord(verdict)}`];
  });
  return changes.length === 0
    ? "As many of each verdict as in the run before."
    : `Since the run before: ${changes.join(", ")}.`;
}
