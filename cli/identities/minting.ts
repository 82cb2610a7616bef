import { readFileSync } from "node:fs";

import { Mint } from "../../client/identities/minted.ts";
import { readSigningKey, type SigningKey } from "../../client/identities/signing-key.ts";
import { type FoundConfig, inConfigFolder } from "../config/read-config.ts";
import { UsageError } from "../usage-error.ts";

/** The private key of a file. Rejects with a {@link UsageError} when there is none that can sign. */
export async function readKey(file: string): Promise<SigningKey> {
  try {
    return await readSigningKey(readFileSync(file, "utf8"));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    const reason = code ?? (error instanceof Error ? error.message : String(error));
    throw new UsageError(
      `The key file ${file} cannot be used: ${reason}. Make one with graph-conformance jwks --new FILE.`,
    );
  }
}

/** The file of the key that the command line or else the config names. */
export function keyFileOf(flag: string | undefined, { file, config }: FoundConfig): string | undefined {
  return flag ?? inConfigFolder(file, config.key);
}

/** Signs with the key of a file, or with a new one. Rejects with a `UsageError` on an unusable file. */
export async function mintOf(keyFile: string | undefined): Promise<Mint> {
  return Mint.create(keyFile === undefined ? undefined : await readKey(keyFile));
}
