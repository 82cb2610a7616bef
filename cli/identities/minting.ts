import { Mint } from "../../client/identities/minted.ts";
import type { FoundConfig } from "../config/read-config.ts";
import { inConfigFolder } from "../run/in-config-folder.ts";
import { readKey } from "./read-key.ts";

/** The file of the key that the command line or else the config names. */
export function keyFileOf(flag: string | undefined, { file, config }: FoundConfig): string | undefined {
  return flag ?? inConfigFolder(file, config.key);
}

/** Signs with the key of a file, or with a new one. Rejects with a `UsageError` on an unusable file. */
export async function mintOf(keyFile: string | undefined): Promise<Mint> {
  return Mint.create(keyFile === undefined ? undefined : await readKey(keyFile));
}
