import type { Specs } from "../../specs/contract.ts";
import type { FinishedRun } from "../finished-run.ts";
import type { RunOptions } from "../run-options.ts";
import type { Exchange } from "../../specs/exchange.ts";
import { answersOf, type Ran, runOn, type RunningSubject, type Subject, unfoundIn } from "./ran.ts";

/**
 * What the suite said of a subject with the first seed, and the requirement that a fault breaks with each. Ids of requirements,
 * each once; of a fault those that it was not made for are told by a quick run.
 */
export interface Proof {
  readonly subject: Subject;
  readonly passed: readonly string[];
  readonly tripped: readonly string[];
  readonly untested: readonly string[];
  readonly errors: readonly string[];
  /** What a recording of the run shows to be broken, and the run has not found: of combinations, and of faults but for a quick proof. */
  readonly unfound: readonly string[];
  readonly exitCode: number;
  readonly reason: string;
  /** The seeds with which the requirement of a fault did not find it, nor, in contracts that it was not made for, any other. */
  readonly missedAt: readonly number[];
  /** Why a fault cannot show in these contracts; absent where it can. */
  readonly hidden?: Hidden;
  readonly exchanges: number;
  readonly durationMs: number;
}

/**
 * The requirement of a fault says nothing of the contracts at hand, or their data do not decide it, or they lack what the fault
 * needs, or the fault changes no answer of theirs.
 */
export type Hidden =
  | "says nothing of these operations"
  | "nothing here decides its requirement"
  | "changes no answer here"
  | `needs ${string}`;

export interface ProofOptions extends Pick<RunOptions, "propertyRuns"> {
  readonly specs: Specs;
  readonly seeds: readonly [number, ...number[]];
  /** Draws for each requirement on what keeps the documentation, beside the honest servers, which get all. */
  readonly otherRuns: number;
  /** Whether a fault is shown to the requirement alone that it was made for. */
  readonly ownAlone: boolean;
  /** Whether a fault that was not caught may change nothing, as in contracts that it was not made for. */
  readonly mayHide?: boolean;
}

/**
 * Runs the suite against a subject. The requirement that a fault breaks has all draws and seeds; what else a fault trips says
 * nothing of whether it is caught, and a quick run shows it.
 */
export async function proveSubject(
  subject: Subject,
  start: (subject: Subject) => Promise<RunningSubject>,
  { seeds: [seed, ...further], otherRuns, ownAlone, mayHide = false, propertyRuns: ownRuns, ...given }: ProofOptions,
): Promise<Proof> {
  const { breaks } = subject;
  // What is honest is asked as everybody asks it.
  const options = subject.kind === "honest" || ownRuns === undefined ? given : { ...given, propertyRuns: ownRuns };
  const exchanges: Exchange[] = [];
  let asked = new Set<string>();
  const noting = { onExchange: ({ request }: Exchange): void => void asked.add(requestText(request)) };
  // Whether there is a breach is all that a proof asks.
  const alone = { ...noting, requirement: breaks ?? "", unshrunk: true as const };
  let ask: Omit<RunOptions, "target"> = { ...options, ...alone };
  const recording = { onExchange: (exchange: Exchange): void => void exchanges.push(exchange) };
  let first = await runOn(subject, start, {
    ...options,
    seed,
    // Honest servers are asked for all. Of a variation much that is alike tells the same; of a combination it is how they go together.
    ...(subject.kind === "variation" ? { company: "family" as const } : {}),
    ...(subject.kind === "combination" ? { ...recording, company: "library" as const } : {}),
    ...(breaks === undefined ? {} : alone),
    ...(breaks !== undefined || subject.kind === "honest" ? {} : { runsFor: () => otherRuns }),
  });
  if (mayHide && breaks !== undefined && misses(breaks, first.finished)) {
    const same = { ...options, seed, requirement: breaks };
    const faulty = await answersOf(subject, start, same);
    const honest = await answersOf({ ...subject, kind: "honest" }, start, same);
    // Where nothing can be asked any more, nobody takes it for a service that keeps the documentation.
    const isOpen = [3, 5].includes(faulty.finished.exitCode) || !idsWith(honest.finished, ["passed"]).includes(breaks);
    const hidden: Hidden | undefined = isOpen
      ? "nothing here decides its requirement"
      : faulty.answers === honest.answers
        ? "changes no answer here"
        : undefined;
    if (hidden !== undefined) return { ...unproven(subject, hidden), exchanges: first.finished.exchanges };
    // Where it shows in what others ask for alone, the requirement finds it in a run of all, or another one that speaks of it there.
    ask = { ...options, runsFor: () => otherRuns };
    first = await runOn(subject, start, { ...ask, seed });
  }
  const again: Ran[] = [];
  // Other seeds say something new only of what is drawn: whether a fault is found whatever the seed.
  for (const other of breaks === undefined ? [] : further) {
    const before = asked;
    asked = new Set();
    again.push(await runOn(subject, start, { ...ask, seed: other }));
    // Where another seed asks for the same, nothing is drawn, and all others do so, too.
    if (asked.size === before.size && [...asked].every((request) => before.has(request))) break;
  }
  const whole =
    breaks === undefined || ownAlone
      ? []
      : [await runOn(subject, start, { ...options, ...recording, seed, quick: true })];
  const runs = [first, ...again, ...whole];
  const others = whole.flatMap((one) => one.finished.requirements.filter(({ id }) => id !== breaks));
  const shown = { requirements: [...first.finished.requirements, ...others] };
  const told = { finished: (whole[0] ?? first).finished, exchanges };
  const { unfound } = exchanges.length === 0 ? { unfound: [] } : await unfoundIn(told, options.specs);
  const having = (...verdicts: readonly string[]): readonly string[] => idsWith(shown, verdicts);
  return {
    subject,
    passed: having("passed"),
    tripped: having("failed", "warned"),
    untested: having("untested"),
    errors: [...new Set(runs.flatMap(({ finished: one, lost }) => [...idsWith(one, ["error"]), ...lost]))],
    unfound,
    exitCode: first.finished.exitCode,
    reason: first.finished.reason,
    missedAt: [first, ...again].filter((one) => misses(breaks, one.finished)).map((one) => one.finished.seed),
    exchanges: runs.reduce((sum, one) => sum + one.finished.exchanges, 0),
    durationMs: runs.reduce((sum, one) => sum + one.finished.durationMs, 0),
  };
}

// Who asks for what, whatever the port of the server.
function requestText({ method, url, identity, headers }: Exchange["request"]): string {
  const { pathname, search } = new URL(url);
  const { accept, prefer } = headers;
  return [method, pathname, search, identity, accept, prefer].join(" ");
}

/** A fault that cannot show. */
export function unproven(subject: Subject, hidden: Hidden): Proof {
  const none = { passed: [], tripped: [], untested: [], errors: [], unfound: [], missedAt: [] };
  return { subject, ...none, hidden, exitCode: 0, reason: hidden, exchanges: 0, durationMs: 0 };
}

// A run of the one requirement finds nothing else.
function misses(breaks: string | undefined, finished: FinishedRun): boolean {
  return breaks !== undefined && idsWith(finished, ["failed", "warned"]).length === 0;
}

function idsWith({ requirements }: Pick<FinishedRun, "requirements">, verdicts: readonly string[]): readonly string[] {
  return [...new Set(requirements.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id))];
}
