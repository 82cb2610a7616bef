import type { Config } from "../../schemas/own/config.ts";
import { UsageError } from "../usage-error.ts";
import type { RunFlags } from "./run-flags.ts";

/** Throws {@link UsageError} when a shard is to do what only a whole run can, or when its seed would be drawn. */
export function checkShard({ shard, seed, history, updateWaivers }: RunFlags, config: Pick<Config, "seed">): void {
  if (shard === undefined || shard.count === 1) return;
  if ((seed ?? config.seed) === undefined) throw new UsageError("--shard needs --seed: the same one for all shards.");
  if (history !== undefined) throw new UsageError("--history is of whole runs: give it to merge in place of --shard.");
  if (updateWaivers === true) {
    throw new UsageError("--update-waivers needs a whole run: leave out --shard.");
  }
}
