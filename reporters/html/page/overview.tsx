import type { ComponentChildren, JSX } from "preact";

import type { Counts, PageData } from "../page-data.ts";
import { addressText } from "./address.ts";
import { decidedText, isMostlyOpen, ShareBar } from "./shares.tsx";
import { duration } from "./timings.tsx";
import { VerdictSign } from "./verdict-badge.tsx";

type Run = PageData["run"];

const meanings: Readonly<Record<number, string>> = {
  0: "conformant",
  1: "a requirement is broken",
  3: "the target cannot be reached or refuses our identity",
  4: "a bug of ours",
  5: "undecided",
};
export const runWords = {
  conformant: "Conformant",
  "non-conformant": "Not conformant",
  undecided: "Undecided",
} as const;
const signOf: Readonly<Record<string, string>> = { conformant: "passed", "non-conformant": "failed" };

interface OverviewProps {
  readonly data: PageData;
  readonly counts: Counts;
  /** How many broken results the baseline had broken, too, and how many it had not. */
  readonly broken: { readonly known: number; readonly fresh: number };
}

/** What the run came to, of how much that speaks, and what it took. */
export function Overview({ data: { run, choices, causes, decided }, counts, broken }: OverviewProps): JSX.Element {
  const { verdict, reason, cutShort, target, complaints = [], notes = [], unjudged = [] } = run;
  return (
    <section class="verdict" id="verdict" aria-labelledby="verdict-heading" data-run={verdict}>
      <p class="target">{target.embedded ? "The reference server that comes along" : target.url}</p>
      <h1 id="verdict-heading">
        <VerdictSign verdict={signOf[verdict] ?? "untested"} />
        {runWords[verdict]}
        {decided !== "" && ` ${decided}`}
      </h1>
      <p class="reason">{reason}</p>
      <div class="extent">
        <ShareBar counts={counts} />
        <p>
          <b>{`${decidedText(counts)}.`}</b>
          {verdict !== "undecided" && isMostlyOpen(counts) && " Most is untested: of that, this verdict says nothing."}
        </p>
      </div>
      {causes[0] !== undefined && (
        <p class="first">
          {"Mend first: "}
          <a href="#results">{causes[0].title}</a>
          {causes.length > 1 && ` ${causes.length - 1} more after it.`}
        </p>
      )}
      {cutShort !== undefined && <Notice heading="The run was cut short.">{cutShort}</Notice>}
      {complaints.map(({ waiver, text }) => (
        <Notice heading={`Waiver ${waiver}:`}>{text}</Notice>
      ))}
      {run.baseline !== undefined && <Baseline startedAt={run.baseline.startedAt} broken={broken} />}
      {choices !== "" && <p class="aside">{choices}</p>}
      {notes.map(({ waiver, text }) => (
        <p class="aside">{`Waiver ${waiver}: ${text}`}</p>
      ))}
      {unjudged.map(({ reason: why, count, example }) => (
        <p class="aside">{`${count === 1 ? "1 exchange was" : `${count} exchanges were`} not judged: ${why}${example === undefined ? "" : ` (${example})`}`}</p>
      ))}
      <Facts run={run} />
    </section>
  );
}

function Notice({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <p class="notice">
      <strong>{heading}</strong> {children}
    </p>
  );
}

function Baseline({ startedAt, broken }: { readonly startedAt: string } & Pick<OverviewProps, "broken">): JSX.Element {
  const { known, fresh } = broken;
  return (
    <p class="aside baseline">
      {`Against the baseline of ${dayOf(startedAt)}: `}
      <a href={addressText({ filter: { baseline: "new" } })}>{`${fresh} newly broken`}</a>
      {", "}
      <a href={addressText({ filter: { baseline: "known" } })}>{`${known} known`}</a>
      {"."}
    </p>
  );
}

function Facts({ run }: { readonly run: Run }): JSX.Element {
  const { exitCode, seed, durationMs, exchanges, startedAt, propertyRuns, quick } = run;
  const shown: readonly (readonly [label: string, value: string, note?: string | undefined])[] = [
    ["Exit code", String(exitCode), meanings[exitCode]],
    ["Exchanges", exchanges.toLocaleString("en"), quick ? "a quick run" : undefined],
    ["Duration", duration(durationMs)],
    ["Seed", String(seed), `${propertyRuns} runs of a property`],
    ["Started", dayOf(startedAt), `${startedAt.slice(11, 19)} UTC`],
  ];
  return (
    <dl class="facts">
      {shown.map(([label, value, note]) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <b>{value}</b> {note !== undefined && <span>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The day of a time in ISO 8601. */
function dayOf(time: string): string {
  return time.slice(0, 10);
}
