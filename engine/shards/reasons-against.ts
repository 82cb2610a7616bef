import { isDeepStrictEqual } from "node:util";

import type { FinishedRun, ShardRecord } from "../finished-run.ts";

/** A run, and the name by which its user knows it: a file. */
export interface NamedRun {
  readonly name: string;
  readonly run: FinishedRun;
}

/** A named run that is a shard. */
export interface NamedShard extends NamedRun {
  readonly run: FinishedRun & { readonly shard: ShardRecord };
}

type Checked =
  /** All shards of one run, in their order. */
  | { readonly kind: "complete"; readonly shards: readonly [NamedShard, ...NamedShard[]] }
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

/** Tells why runs are not all the shards of one run, each once; or gives them in their order. */
export function reasonsAgainst(runs: readonly NamedRun[]): Checked {
  const shards = runs.filter(isShard).sort((a, b) => a.run.shard.index - b.run.shard.index);
  const [first, ...others] = shards;
  const reasons = [
    ...runs.filter((one) => !isShard(one)).map(({ name }) => `${name} is the report of a whole run, not of a shard.`),
    ...(first === undefined ? [] : others.flatMap((other) => differences(first, other))),
    ...repeated(shards),
  ];
  if (first === undefined) return { kind: "refused", reasons: reasons.length > 0 ? reasons : ["There is no shard."] };
  // Which one is missing is clear only among shards of one run.
  if (reasons.length === 0) reasons.push(...missing(first, shards));
  if (reasons.length === 0) reasons.push(...damaged(shards));
  return reasons.length > 0 ? { kind: "refused", reasons } : { kind: "complete", shards: [first, ...others] };
}

function isShard(one: NamedRun): one is NamedShard {
  return one.run.shard !== undefined;
}

type Aspect = readonly [what: string, of: (run: NamedShard["run"]) => unknown, shown?: "unseen"];

// What all shards of a run have in common. Our own server has another port each time.
const aspects: readonly Aspect[] = [
  ["target", ({ target }) => (target.embedded ? "the reference server that comes along" : target.url)],
  ["tool version", ({ tool }) => tool.version],
  ["number of shards", ({ shard }) => shard.count],
  ["seed", ({ seed }) => seed],
  ["property runs", ({ propertyRuns }) => propertyRuns],
  ["whether it is quick", ({ quick }) => quick],
  ["classes", ({ shard }) => shard.classes],
  ["levels", ({ levels = {} }) => levels, "unseen"],
  ["claims", ({ claims = {} }) => claims, "unseen"],
  ["choice of requirements and operations", ({ shard }) => shard.plan, "unseen"],
  ["fail-on", ({ failOn }) => failOn ?? "must"],
  ["whether it is strict", ({ shard }) => shard.strict],
  ["baseline", ({ baseline }) => baseline?.startedAt ?? "none"],
  ["waivers", ({ shard }) => shard.waivers, "unseen"],
];

function differences(first: NamedShard, other: NamedShard): readonly string[] {
  return aspects.flatMap(([what, of, shown]) => {
    const [expected, found] = [of(first.run), of(other.run)];
    if (isDeepStrictEqual(expected, found)) return [];
    const values = shown === "unseen" ? "" : `: ${String(found)}, not ${String(expected)}`;
    return [`${other.name} differs from ${first.name} in ${what}${values}.`];
  });
}

function repeated(shards: readonly NamedShard[]): readonly string[] {
  return shards.flatMap((shard, at) => {
    const earlier = shards.slice(0, at).find((one) => placeOf(one) === placeOf(shard));
    return earlier === undefined ? [] : [`${earlier.name} and ${shard.name} are both shard ${placeOf(shard)}.`];
  });
}

function missing({ run }: NamedShard, shards: readonly NamedShard[]): readonly string[] {
  const { count } = run.shard;
  if (shards.length === count) return [];
  const there = new Set(shards.map((one) => one.run.shard.index));
  const first = Array.from({ length: there.size + 1 }, (_, at) => at + 1).find((index) => !there.has(index));
  const more = count - there.size - 1;
  return [`Shard ${first}/${count} is missing${more === 0 ? "" : `, and ${more} more`}.`];
}

// A report that somebody has cut or edited.
function damaged(shards: readonly NamedShard[]): readonly string[] {
  const positions = shards.flatMap(({ run }) => run.shard.positions).sort((a, b) => a - b);
  const torn = shards.find(({ run }) => run.shard.positions.length !== run.requirements.length);
  if (torn !== undefined) return [`${torn.name} does not hold as many requirements as fell to it.`];
  return positions.every((position, at) => position === at) ? [] : ["The shards do not hold each requirement once."];
}

function placeOf({ run }: NamedShard): string {
  return `${run.shard.index}/${run.shard.count}`;
}
