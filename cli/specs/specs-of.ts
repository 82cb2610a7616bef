import { statSync } from "node:fs";

import type { Specs } from "../../specs/contract.ts";
import { installedSpecs } from "../../specs/loading/installed.ts";
import { SpecError } from "../../specs/loading/spec-error.ts";
import type { FoundConfig } from "../config/read-config.ts";
import { inConfigFolder } from "../run/in-config-folder.ts";
import { UsageError } from "../usage-error.ts";

/** The folder of contracts that a flag or else the config names. */
export function specsFolder(flag: string | undefined, found?: FoundConfig): string | undefined {
  return flag ?? inConfigFolder(found?.file, found?.config.specs);
}

/** The installed specs; with a folder, its contracts in place of the installed ones. Rejects with a {@link UsageError} on a folder that cannot be used. */
export async function specsOf(folder: string | undefined): Promise<Specs> {
  const installed = await installedSpecs();
  if (folder === undefined) return installed;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError(`The contracts cannot be read: ${folder} is no folder. Write one with derive --output.`);
  }
  // Parser and schemas are loaded only where there is something to check.
  const { readContracts } = await import("../../specs/loading/read-contracts.ts");
  try {
    return readContracts(folder, installed);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new UsageError(`The contracts of ${folder} cannot be used. ${error.message}`, { cause: error });
  }
}
