import type { FinishedRun, ShardRecord } from "../finished-run.ts";
import type { RunOptions } from "../run-options.ts";

/** The member of a finished run that says which part of a run it is; none of a whole run. */
export function shardMember(
  { shard, strict = false, waivers = [] }: RunOptions,
  {
    cutShort,
    ...found
  }: Pick<ShardRecord, "plan" | "positions" | "classes"> & { readonly cutShort: string | undefined },
): Pick<FinishedRun, "shard"> {
  if (shard === undefined) return {};
  const { index, count } = shard;
  return { shard: { index, count, ...found, strict, waivers, ...(cutShort === undefined ? {} : { cutShort }) } };
}
