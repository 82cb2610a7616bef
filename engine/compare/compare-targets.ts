import { givenIds } from "../asking/walk.ts";
import { Probe } from "../asking/probe.ts";
import type { RunOptions } from "../run-options.ts";
import { chosen, packagedSpecs } from "../run/chosen.ts";
import { pool } from "../run/pool.ts";
import { compareAnswers } from "./compare-answers.ts";
import {
  type Comparison,
  type ComparisonExitCode,
  type Finding,
  type NotCompared,
  type Pair,
  differencesOf,
} from "./comparison.ts";
import { type ComparedRequest, comparedRequests, dataFilters } from "./requests.ts";
import { contractOf, type Contract, type Specs } from "../../specs/contract.ts";
import { prepare } from "../run/preparation.ts";
import { Latencies } from "../session/latencies.ts";
import type { Obstacle } from "../session/obstacle.ts";
import { openSession } from "../session/open-session.ts";
import { openLine } from "../session/line.ts";
import { settingsOf } from "../settings.ts";
import type { Ask } from "../../judging/answers/ask.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import { idList, itemId, without } from "../../judging/values/item-ids.ts";
import type { Item } from "../../judging/values/item.ts";
import { sameValue } from "../../judging/values/same-value.ts";
import { observedText } from "../../schemas/judge/observed.ts";

/** What comparing two targets is told. Each side has its own identities: no token of one is ever sent to the other. */
export interface CompareOptions {
  readonly target: RunOptions;
  readonly against: RunOptions;
  readonly tool: Comparison["tool"];
  /** The same seed gives the same requests. */
  readonly seed: number;
  /** Whether both hold the same data, so that items and values are compared as well. */
  readonly sameData: boolean;
}

/** Sends the same requests to two targets and tells where they differ. Rejects on unusable options, never on what they do. */
export async function compareTargets(options: CompareOptions): Promise<Comparison> {
  const startedAt = new Date();
  const start = performance.now();
  const installed = options.target.specs ?? (await packagedSpecs(options.target.operation));
  const specs = { ...installed, ...chosen(installed, options.target) };
  const sides: Side[] = [];
  try {
    for (const side of [options.target, options.against]) sides.push(await openSide(side, specs, options.seed));
    const [target, against] = sides;
    if (target === undefined || against === undefined) throw new Error("Two targets are needed.");
    const obstacle = [target, against].find((side) => side.obstacle !== undefined);
    const { pairs, notCompared } =
      obstacle === undefined ? await comparePairs(target, against, options.sameData) : { pairs: [], notCompared: [] };
    const differences = differencesOf(pairs);
    const count = differences.filter(({ weight }) => weight === "difference").length;
    const [exitCode, reason]: readonly [ComparisonExitCode, string] =
      obstacle !== undefined
        ? [3, `${obstacle.url}: ${obstacle.obstacle?.reason ?? ""}`]
        : pairs.length === 0
          ? [5, "Nothing could be compared."]
          : count > 0
            ? [1, `They differ in ${count} ${count === 1 ? "field" : "fields"}.`]
            : [0, "They do not differ."];
    return {
      schemaVersion: 1,
      tool: options.tool,
      target: target.url,
      against: against.url,
      seed: options.seed,
      sameData: options.sameData,
      startedAt: startedAt.toISOString(),
      durationMs: Math.round(performance.now() - start),
      exchanges: target.sent() + against.sent(),
      compared: pairs.length,
      exitCode,
      reason,
      differences,
      notCompared,
    };
  } finally {
    await Promise.all(sides.map((side) => side.close()));
  }
}

interface Planned {
  readonly probes: readonly [Probe, Probe];
  readonly requests: readonly [ComparedRequest, ComparedRequest];
}

async function comparePairs(
  target: Side,
  against: Side,
  sameData: boolean,
): Promise<{ readonly pairs: readonly Pair[]; readonly notCompared: readonly NotCompared[] }> {
  const notCompared: NotCompared[] = [];
  const planned: Planned[] = [];
  for (const [at, probe] of target.probes.entries()) {
    const other = against.probes[at];
    const [ids, theirs] = [probe.bindings[0], sameData ? (probe.bindings[0] ?? {}) : other?.bindings[0]];
    if (other === undefined || ids === undefined || theirs === undefined) {
      const where = ids === undefined ? target.url : against.url;
      notCompared.push({ ...placeOf(probe), what: "the route", reason: `no ids were found on ${where}` });
      continue;
    }
    const filters = sameData ? dataFilters(probe, await probe.listing(ids)) : [];
    const theirRequests = comparedRequests(other, theirs, filters);
    for (const request of comparedRequests(probe, ids, filters)) {
      const same = theirRequests.find(({ label }) => label === request.label);
      if (same !== undefined) planned.push({ probes: [probe, other], requests: [request, same] });
    }
  }
  const width = Math.min(target.concurrency, against.concurrency);
  const pairs = await pool(
    planned,
    width,
    async ({ probes: [probe, other], requests: [mine, theirs] }): Promise<Pair> => {
      const [answer, otherAnswer] = await Promise.all([probe.share(mine.ask), other.share(theirs.ask)]);
      const { findings, notCompared: left } = compareAnswers(answer, otherAnswer, probe.contract);
      for (const one of left)
        notCompared.push({ ...placeOf(probe), what: `${one.what} of ${mine.label}`, reason: one.reason });
      const data = sameData ? await dataFindings(probe, other, mine, theirs) : [];
      const { operation } = placeOf(probe);
      return {
        operation,
        route: probe.route,
        label: mine.label,
        ...(mine.tries === undefined ? {} : { tries: mine.tries }),
        target: answer,
        against: otherAnswer,
        findings: [...findings, ...data],
      };
    },
  );
  return { pairs, notCompared };
}

async function dataFindings(
  probe: Probe,
  other: Probe,
  mine: ComparedRequest,
  theirs: ComparedRequest,
): Promise<readonly Finding[]> {
  if (mine.ask.asker !== "allowed" || mine.ask.headers !== undefined) return [];
  const [whole, otherWhole] = await Promise.all([probe.shareWhole(mine.ask), other.shareWhole(theirs.ask)]);
  if (whole.kind === "stopped" || otherWhole.kind === "stopped") return [];
  return compareData(whole, otherWhole, mine.ask, probe.contract);
}

function placeOf({ contract, route }: Probe): { readonly operation: string; readonly route: string } {
  return { operation: contract.operation.id, route: route.id };
}

/** One of two targets, ready to be asked: its own client, its own tokens, its own ids. */
interface Side {
  readonly url: string;
  readonly obstacle: Obstacle;
  readonly concurrency: number;
  /** A probe for each route of each operation, in the same order for both targets. */
  readonly probes: readonly Probe[];
  readonly sent: () => number;
  close(): Promise<void>;
}

/** Opens a target and discovers ids on it. Rejects with a `TypeError` on an unusable target. */
async function openSide(options: RunOptions, specs: Specs, seed: number): Promise<Side> {
  const settings = settingsOf({ ...options, seed });
  const line = openLine(options, settings, specs.operations.length);
  const close = (): Promise<void> => line.close();
  try {
    const opened = await Promise.all(
      specs.operations.map(async (operation) => ({
        contract: contractOf(operation, specs),
        session: await openSession({ client: line.client, latencies: new Latencies() }, operation, settings, options),
      })),
    );
    const { routes, obstacle } = await prepare(opened, { ...givenIds(options.ids), quick: false });
    const probes = routes.map((prepared) => new Probe(prepared, { seed, sharedSeed: seed, runs: 1, quick: false }));
    const { concurrency } = settings;
    return { url: settings.root.href, obstacle, concurrency, probes, sent: () => line.client.sent, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Compares two collections of the same data: which items there are, in which order where one was asked for, and their values. */
function compareData(target: Whole, against: Whole, ask: Ask, contract: Contract): readonly Finding[] {
  if (ask.options.select !== undefined && !ask.options.select.includes("id")) return [];
  const findings: Finding[] = [];
  const [only, others] = [
    without(target.items, against.items, contract),
    without(against.items, target.items, contract),
  ];
  if (only.length + others.length > 0) {
    const text = (items: readonly Item[], whole: Whole): string =>
      `${whole.items.length} items${items.length === 0 ? "" : `, alone ${idList(items, contract)}`}`;
    findings.push({ field: "items", weight: "difference", target: text(only, target), against: text(others, against) });
  }
  const known = new Map(against.items.map((item) => [itemId(item, contract), item]));
  for (const [name, property] of structuralMembers(contract)) {
    const wrong = target.items.find((item) => {
      const other = known.get(itemId(item, contract));
      // A member that stands on one side only is compared elsewhere.
      if (other === undefined || Object.hasOwn(item.value, name) !== Object.hasOwn(other.value, name)) return false;
      return !sameValue(property, item.value[name], other.value[name]);
    });
    if (wrong === undefined) continue;
    const id = itemId(wrong, contract);
    const shown = (item: Item | undefined): string => `${observedText(item?.value[name])} of ${id}`;
    findings.push({
      field: `value of ${name}`,
      weight: "difference",
      target: shown(wrong),
      against: shown(known.get(id)),
    });
  }
  const member = /^(\w+)/.exec(ask.options.orderby ?? "")?.[1];
  if (member !== undefined && only.length + others.length === 0) {
    const values = ({ items }: Whole): readonly string[] =>
      items.map(({ value }) => observedText(value[member] ?? null));
    const [mine, theirs] = [values(target), values(against)];
    const at = mine.findIndex((value, place) => value !== theirs[place]);
    const shown = (list: readonly string[]): string => `${list[at] ?? "nothing"} at place ${at + 1}`;
    if (at >= 0)
      findings.push({ field: `order by ${member}`, weight: "difference", target: shown(mine), against: shown(theirs) });
  }
  return findings;
}
