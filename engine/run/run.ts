import { givenIds } from "../asking/walk.ts";
import type { Mint } from "../../client/identities/minted.ts";
import { contractOf, contractsOf } from "../../specs/contract.ts";
import { partsOf } from "../../specs/operation-parts.ts";
import type { ConformanceClass, Requirement } from "../../specs/requirement.ts";
import { longWaitMs } from "../asking/probe.ts";
import type { Suite } from "../builders/suite.ts";
import { forgetValidators } from "../../judging/answers/findings.ts";
import type { FinishedRun, RequirementResult } from "../finished-run.ts";
import { type LedgerCase, Ledger } from "../ledger/ledger.ts";
import type { RunOptions } from "../run-options.ts";
import { Latencies } from "../session/latencies.ts";
import { mintFor, openSession } from "../session/open-session.ts";
import { mintOfRun } from "../session/user-of-target.ts";
import { openLine } from "../session/line.ts";
import { settingsOf, shuffled } from "../settings.ts";
import { type Share, shareOut } from "../shards/share-out.ts";
import { tokenCommandOf } from "../verdict/token-command.ts";
import { chosen, claimedClasses, silentReason, specsFor } from "./chosen.ts";
import { closeRun, shardMember, withTrouble } from "./close-run.ts";
import { loadSuites } from "./load-suites.ts";
import { PermissionMatrix } from "./permission-matrix.ts";
import { pool } from "./pool.ts";
import { fewContracts, type Prepared, prepare } from "./preparation.ts";
import { type RunnableCase, answersOk, runCase, subjectOf } from "./run-case.ts";
import { type ResultContext, errorResult, resultOf } from "../verdict/result.ts";

/** What falls to this run, and where. */
interface Planned {
  readonly cases: readonly RunnableCase[];
  /** The place of each case among those of the whole run, counted from 0. */
  readonly positions: readonly number[];
}

interface Plan {
  /** Of what falls to this run, in the order of the report. */
  readonly suites: ReadonlyMap<Requirement, Suite>;
  /** All of the whole run, in the same order. */
  readonly requirements: readonly Requirement[];
  readonly share: Share;
  readonly claimed: ReadonlySet<ConformanceClass>;
  readonly runsOf: (requirement: Requirement) => number;
}

/** Tests a target against the contracts and returns the finished run. Rejects on unusable options, never on what the target does. */
export async function run(options: RunOptions): Promise<FinishedRun> {
  const startedAt = new Date();
  const start = performance.now();
  const specs = await specsFor(options);
  const { requirements, operations, told } = chosen(specs, options);
  const settings = settingsOf(options, operations.length);
  const share = shareOut(operations, requirements, options.shard);
  const held = requirements.filter(({ id }) => operations.some((operation) => share.holds(operation.id, id)));
  const latencies = new Latencies();
  const line = openLine(options, settings, operations.length);
  const { client } = line;
  let ownMint: Mint | undefined;
  try {
    // One for all operations: those with the same permissions try the same tokens.
    const first = await mintFor(settings, options);
    if (options.mint === undefined) ownMint = first;
    // Each part of an operation has one table of permissions, and so its own tokens.
    const contracts = operations.flatMap(partsOf).map((operation) => contractOf(operation, specs));
    const ledger = new Ledger(contracts, settings.root);
    const mint =
      first === undefined
        ? undefined
        : await mintOfRun(first, contracts, { client, latencies, ledger }, settings, options);
    const signing = mint === undefined ? options : { ...options, mint };
    const opened = await Promise.all(
      contracts.map(async (contract) => ({
        contract,
        session: await openSession({ client, latencies, ledger }, contract.operation, settings, signing),
      })),
    );
    // Discovery waits for answers, so the suites are loaded meanwhile.
    const [suites, { routes, obstacle, trouble }] = await Promise.all([
      loadSuites(held),
      prepare(opened, { ...givenIds(options.ids), claims: options.claims, quick: settings.quick }),
    ]);
    const classes = claimedClasses(options);
    const { cases, positions } = plannedCases(routes, {
      suites,
      requirements,
      share,
      claimed: new Set(classes),
      runsOf: ({ id }) => options.runsFor?.(id) ?? settings.runs,
    });
    const spoken = ledgerCases(cases);
    const context = {
      seed: settings.seed,
      replayOptions: options.replayOptions ?? "",
      tokenCommand: tokenCommandOf(operations, options),
      ...(options.program === undefined ? {} : { program: options.program }),
      sources: specs.sources,
      contracts: contractsOf({ ...specs, operations }),
      routes: routes.filter(({ absent }) => absent === undefined),
      requirementsOn: countedBy(spoken, ({ route }) => route),
      ...(options.onAsk === undefined ? {} : { onAsk: options.onAsk }),
    };
    ledger.open(spoken);
    let done = 0;
    const order = options.shuffle === undefined ? cases : shuffled(cases, options.shuffle);
    const decidesPermissions =
      obstacle === undefined &&
      cases.some(({ claimed: own, requirement }) => own && requirement.class === "permissions");
    const matrix = decidesPermissions
      ? new PermissionMatrix(routes.filter(({ absent }) => absent === undefined))
      : undefined;
    const open = countedBy(cases, ({ prepared }) => prepared.session);
    const found = await pool(order, settings.concurrency, async (subject) => {
      const latest = await runCase(subject, settings, obstacle, context);
      const { session } = subject.prepared;
      const left = (open.get(session) ?? 0) - 1;
      open.set(session, left);
      // What was answered to an operation is asked for by no other: of many, only those under way are remembered.
      if (left === 0) {
        await matrix?.add(session);
        session.forget();
        // Of a few contracts, the next run of this process has use for them.
        if (contracts.length > fewContracts) forgetValidators(subject.prepared.contract.operation);
      }
      options.onProgress?.({ done: ++done, total: cases.length, exchanges: client.sent, latest });
      return [subject, latest] as const;
    });
    const resultsOf = new Map(found);
    const results = cases.flatMap((subject) => {
      const own = resultsOf.get(subject);
      if (own === undefined) return [];
      return [withTrouble(withLedger(own, subject, ledger, context), trouble)];
    });
    const { cutShort, sent: exchanges } = client;
    const limit = settings.quick && options.maxRequests === undefined && client.usedUp ? undefined : cutShort;
    const durationMs = performance.now() - start;
    return {
      ...closeRun(
        { startedAt, durationMs, exchanges, results, cutShort, limit, obstacle, trouble },
        specs,
        settings,
        options,
      ),
      ...shardMember(options, { classes, plan: share.plan, positions, cutShort: limit }),
      ...told,
      ...latencies.summary(),
      ...ledger.summary(),
      ...(client.waitedMs > longWaitMs ? { waitedMs: Math.round(client.waitedMs) } : {}),
      ...(matrix === undefined ? {} : { permissionMatrix: await matrix.rows() }),
    };
  } finally {
    await line.close();
    ownMint?.retire();
  }
}

function countedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

/** The requirements on each route, route by route, as far as they fall to this run. */
function plannedCases(routes: readonly Prepared[], { suites, requirements, share, claimed, runsOf }: Plan): Planned {
  const all = routes.flatMap((prepared) => requirements.map((requirement) => ({ prepared, requirement })));
  const tellsAbsence = claimed.has("status") && requirements.some(({ id, off }) => id === answersOk && off !== true);
  const held = all.flatMap(({ prepared, requirement }, position) => {
    const suite = suites.get(requirement);
    if (suite === undefined || !share.holds(prepared.contract.operation.id, requirement.id)) return [];
    const runs = runsOf(requirement);
    const isClaimed = claimed.has(requirement.class);
    return [{ position, subject: { requirement, suite, prepared, runs, claimed: isClaimed, tellsAbsence } }];
  });
  return { cases: held.map(({ subject }) => subject), positions: held.map(({ position }) => position) };
}

/** The claimed requirements of a run, on the routes that they speak of. */
function ledgerCases(cases: readonly RunnableCase[]): readonly LedgerCase[] {
  return cases.flatMap(({ requirement, suite, claimed, prepared: { contract, route } }) => {
    const applies = suite.applies?.(contract, route);
    const silent = silentReason(requirement, contract.operation, route, { claimed, applies });
    return silent === undefined ? [{ requirement, suite, contract, route }] : [];
  });
}

/**
 * What a requirement came to, by its own requests and by all others: a finding on somebody else's answer counts like one's
 * own. What its own requests have shown to be broken is told by these, which are the smallest.
 */
function withLedger(
  own: RequirementResult,
  { requirement, prepared }: RunnableCase,
  ledger: Ledger,
  context: ResultContext,
): RequirementResult {
  if (own.verdict !== "passed" && own.verdict !== "untested") return own;
  const subject = subjectOf(requirement, prepared);
  try {
    const outcome = ledger.outcomeOf(prepared.route, requirement);
    if (outcome?.judgement.kind !== "broken") return own;
    const { durationMs } = own;
    return { ...resultOf(subject, outcome, context), ...(durationMs === undefined ? {} : { durationMs }) };
  } catch (error) {
    return errorResult(subject, error, context);
  }
}
