import { existsSync } from "node:fs";

import type { HistoryEntry } from "../../engine/compare-runs/history-entry.ts";
import type { FinishedRun } from "../../engine/finished-run.ts";
import type { RunOptions } from "../../engine/run-options.ts";
import { groundIds } from "../../engine/verdict/grounds.ts";
import { catalogueOf, covers } from "../../engine/waivers/covers.ts";
import type { Waiver } from "../../engine/waivers/waiver.ts";
import type { Specs } from "../../specs/contract.ts";
import { type FoundConfig, inConfigFolder } from "../config/read-config.ts";
import { didYouMean, UsageError } from "../usage-error.ts";
import type { WaiverFile } from "../waivers/read-waivers.ts";
import type { RunFlags } from "./run-flags.ts";
import { writeFile } from "./write-file.ts";

/** What a run is held against, and what it leaves behind. */
export interface Beside {
  readonly options: Pick<RunOptions, "waivers" | "baseline">;
  /** The runs before this one, oldest first. */
  readonly history: readonly HistoryEntry[];
  /** Brings the waivers up to date and writes the history; gives what is to be told of it. Rejects with a {@link UsageError}. */
  after(run: FinishedRun): Promise<readonly string[]>;
}

type Flags = Pick<RunFlags, "waivers" | "updateWaivers" | "baseline" | "history">;

/** Reads waivers, baseline and history, before anything is sent. Rejects with a {@link UsageError} when one is unusable. */
export async function besideOf(
  flags: Flags,
  { file: configFile, config }: Pick<FoundConfig, "file" | "config">,
  specs: { readonly installed: Specs; readonly chosen: Specs },
): Promise<Beside> {
  const file = flags.waivers ?? inConfigFolder(configFile, config.waivers);
  if (flags.updateWaivers === true && file === undefined)
    throw new UsageError("--update-waivers needs --waivers FILE.");
  // No parser is loaded for what nobody asks for.
  const isNew = flags.updateWaivers === true && file !== undefined && !existsSync(file);
  const found =
    file === undefined || isNew ? undefined : (await import("../waivers/read-waivers.ts")).readWaivers(file);
  const baseline =
    flags.baseline === undefined ? undefined : (await import("../report/read-report.ts")).readReport(flags.baseline);
  const history =
    flags.history === undefined ? [] : (await import("../history/history-file.ts")).readHistory(flags.history, "new");
  mustKnowCauses(found?.waivers ?? [], specs.installed);
  const waivers = found === undefined ? undefined : speakingOf(found.waivers, specs);
  return {
    options: { ...(waivers && { waivers }), ...(baseline && { baseline }) },
    history,
    async after(run) {
      if (flags.history !== undefined) (await import("../history/history-file.ts")).appendHistory(flags.history, run);
      return flags.updateWaivers === true && file !== undefined
        ? [await update(file, found, run, specs.installed)]
        : [];
    },
  };
}

/** Throws {@link UsageError} on a cause that cannot be one: nothing would ever stand under it. */
function mustKnowCauses(waivers: readonly Waiver[], { requirements }: Specs): void {
  const known = [...groundIds, ...requirements.map(({ id }) => id)];
  const odd = waivers.find(({ cause }) => cause !== undefined && !known.includes(cause));
  if (odd?.cause === undefined) return;
  throw new UsageError(`${odd.at}: There is no cause ${odd.cause}.${didYouMean(odd.cause, known)}`);
}

// What speaks of other operations than the chosen ones alone is left out, as these are.
function speakingOf(
  waivers: readonly Waiver[],
  { installed, chosen }: { readonly installed: Specs; readonly chosen: Specs },
): readonly Waiver[] {
  const [all, own] = [catalogueOf(installed), catalogueOf(chosen)];
  return waivers.filter(
    (waiver) => own.some((place) => covers(waiver, place)) || !all.some((place) => covers(waiver, place)),
  );
}

async function update(file: string, found: WaiverFile | undefined, run: FinishedRun, specs: Specs): Promise<string> {
  if (run.exitCode === 3 || run.exitCode === 4 || run.cutShort !== undefined) {
    return `${file} is left as it is, for the run did not decide enough.`;
  }
  const { updateWaivers } = await import("../waivers/update-waivers.ts");
  const { text, added, removed } = updateWaivers(found?.source.document, found?.waivers ?? [], run, catalogueOf(specs));
  writeFile(file, text, "waivers file");
  return `${file}: ${added} added, ${removed} removed. Give a reason for each new one; it holds for 30 days.`;
}
