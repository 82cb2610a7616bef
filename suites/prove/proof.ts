import type { RunOptions } from "../engine/run-options.ts";
import { run } from "../engine/run.ts";
import { leadsOn } from "./leads-on.ts";

/** A server to prove the suite on. `honest` and `variation` keep the documentation; `fault` breaks one requirement. */
export interface Subject {
  readonly kind: "honest" | "variation" | "fault";
  readonly id: string;
  /** The data set that the server holds. */
  readonly data: string;
  /** The requirement that a fault was made for. */
  readonly breaks?: string;
}

/** A subject's server while it runs. */
export interface RunningSubject {
  readonly url: string;
  /** The authority of its certificate, as PEM. */
  readonly ca?: string;
  /** The service root that `url` redirects to, where it does. */
  readonly redirectsTo?: string;
  close(): Promise<void>;
}

/** What the suite said of a subject. Ids of requirements, each once. */
export interface Proof {
  readonly subject: Subject;
  readonly tripped: readonly string[];
  readonly untested: readonly string[];
  readonly errors: readonly string[];
  readonly exitCode: number;
  readonly exchanges: number;
  readonly durationMs: number;
}

export interface ProofOptions extends Pick<RunOptions, "specs" | "seed" | "propertyRuns"> {
  /** Draws for the requirements that a fault was not made for; 0 leaves these out altogether. */
  readonly otherRuns: number;
}

/** Runs the suite against a subject: the requirement that a fault breaks with all draws, the others with fewer. */
export async function proveSubject(
  subject: Subject,
  start: (subject: Subject) => Promise<RunningSubject>,
  options: ProofOptions,
): Promise<Proof> {
  const server = await start(subject);
  try {
    const { otherRuns, ...rest } = options;
    const { url, redirectsTo, ca } = server;
    const trusted = ca === undefined ? {} : { ca };
    const lost = redirectsTo === undefined ? [] : await leadsOn({ ...rest, ...trusted, target: url }, redirectsTo);
    const finished = await run({
      ...rest,
      ...trusted,
      target: redirectsTo ?? url,
      embedded: true,
      ...(subject.breaks !== undefined && otherRuns === 0 ? { requirement: subject.breaks } : {}),
      ...(subject.kind === "honest"
        ? {}
        : { runsFor: (id) => (id === subject.breaks ? undefined : Math.max(1, otherRuns)) }),
    });
    const having = (...verdicts: readonly string[]): readonly string[] => [
      ...new Set(finished.requirements.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id)),
    ];
    return {
      subject,
      tripped: having("failed", "warned"),
      untested: having("untested"),
      errors: [...having("error"), ...lost],
      exitCode: finished.exitCode,
      exchanges: finished.exchanges,
      durationMs: finished.durationMs,
    };
  } finally {
    await server.close();
  }
}
