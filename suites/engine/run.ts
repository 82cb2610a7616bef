import { isLoopback } from "../../client/loopback.ts";
import type { Contract } from "../../specs/contract.ts";
import { loadSpecs } from "../../specs/load.ts";
import { conformanceClasses } from "../../specs/requirement.ts";
import type { FinishedRun, RequirementResult } from "./finished-run.ts";
import { matchesGlob } from "./glob.ts";
import { loadSuites } from "./load-suites.ts";
import { mintedIdentities } from "./minted-identities.ts";
import { pool } from "./pool.ts";
import { type Prepared, prepare } from "./preparation.ts";
import { Probe } from "./probe.ts";
import { type Case, errorResult, resultOf } from "./result.ts";
import type { RunOptions } from "./run-options.ts";
import { seedFor } from "./seed.ts";
import { Session } from "./session.ts";
import { clientFor, type Settings, settingsOf } from "./settings.ts";
import { classResults, conclude } from "./verdict.ts";

/** Tests a target against the contracts and returns the finished run. Rejects on unusable options, never on what the target does. */
export async function run(options: RunOptions): Promise<FinishedRun> {
  const startedAt = new Date();
  const start = performance.now();
  const specs = options.specs ?? loadSpecs();
  const settings = settingsOf(options);
  const requirements = specs.requirements.filter(({ id }) => matchesGlob(id, options.requirement ?? "**"));
  const operations = specs.operations.filter(({ id }) => matchesGlob(id, options.operation ?? "**"));
  if (requirements.length === 0) throw new TypeError(`No requirement matches ${options.requirement ?? "**"}.`);
  if (operations.length === 0) throw new TypeError(`No operation matches ${options.operation ?? "**"}.`);
  const suites = await loadSuites(requirements);
  const { client, transport } = clientFor(options, settings);
  try {
    const sessions = new Map<string, Session>();
    const sessionFor = async (contract: Contract): Promise<Session> => {
      const known = sessions.get(contract.operation.id) ?? (await openSession(client, contract, settings, options));
      sessions.set(contract.operation.id, known);
      return known;
    };
    const { routes, obstacle } = await prepare(sessionFor, specs, operations, options);
    const context = { seed: settings.seed, replayOptions: options.replayOptions ?? "", sources: specs.sources };
    const cases = routes.flatMap((prepared) => requirements.map((requirement) => ({ prepared, requirement })));
    const claimed = new Set(options.classes ?? conformanceClasses);
    let done = 0;
    const results = await pool(cases, settings.concurrency, async ({ prepared, requirement }) => {
      const subject: Case = { requirement, operation: prepared.contract.operation.id, route: prepared.route };
      const result = await runCase();
      done += 1;
      options.onProgress?.({ done, total: cases.length, exchanges: client.sent, latest: result });
      return result;

      async function runCase(): Promise<RequirementResult> {
        const unjudged = (reason: string): RequirementResult =>
          resultOf(subject, { judgement: { kind: "unjudged", reason }, evidence: [] }, context);
        if (!claimed.has(requirement.class)) {
          return { ...unjudged("the class is not claimed"), verdict: "not-applicable" };
        }
        const suite = suites.get(requirement.id);
        if (suite === undefined) return errorResult(subject, new Error("no suite"), context);
        if (suite.applies?.(prepared.contract, prepared.route) === false) {
          return { ...unjudged("the requirement says nothing of this route"), verdict: "not-applicable" };
        }
        if (obstacle !== undefined) return unjudged("the target could not be asked");
        try {
          const probe = probeFor(await sessionFor(prepared.contract), prepared, settings, requirement.id);
          return resultOf(subject, await suite.drive(probe), context);
        } catch (error) {
          return errorResult(subject, error, context);
        }
      }
    });
    const conclusion = conclude(results, { failOn: options.failOn ?? "must", strict: options.strict ?? false });
    return {
      schemaVersion: 1,
      tool: settings.tool,
      target: { url: settings.root.href, embedded: options.embedded ?? false },
      seed: settings.seed,
      propertyRuns: settings.runs,
      quick: settings.quick,
      startedAt: startedAt.toISOString(),
      durationMs: Math.round(performance.now() - start),
      exchanges: client.sent,
      ...(obstacle === undefined ? conclusion : { verdict: "undecided", exitCode: 3, reason: obstacle.reason }),
      classes: classResults(results),
      requirements: results,
    };
  } finally {
    await transport.close();
  }
}

async function openSession(
  client: ReturnType<typeof clientFor>["client"],
  { operation }: Contract,
  settings: Settings,
  options: RunOptions,
): Promise<Session> {
  const identities = options.identities ?? (settings.loopback ? await mintedIdentities(operation.permissions) : []);
  const allowed = identities.find(({ purpose }) => purpose === "allowed");
  const unrelated = identities.find(({ purpose }) => purpose === "unrelated");
  if (allowed === undefined) {
    throw new TypeError(
      `No identity may read from ${settings.root.origin}: give --token, or identities in the config file.`,
    );
  }
  return new Session({
    client,
    root: settings.root,
    identities: { allowed, ...(unrelated === undefined ? {} : { unrelated }) },
    economical: settings.quick,
    allowWrites: options.allowWrites === true || isLoopback(settings.root),
  });
}

function probeFor(session: Session, { contract, route, bindings }: Prepared, settings: Settings, id: string): Probe {
  const seed = seedFor(settings.seed, `${id} ${contract.operation.id} ${route.id}`);
  return new Probe(session, contract, route, bindings, { seed, runs: settings.runs, quick: settings.quick });
}
