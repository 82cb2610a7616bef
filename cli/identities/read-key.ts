import { readFileSync } from "node:fs";

import { readSigningKey, type SigningKey } from "../../client/identities/signing-key.ts";
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
