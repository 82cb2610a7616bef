import { newSigningKey, type SigningKey, writeSigningKey } from "../../client/identities/signing-key.ts";
import { readConfig } from "../config/read-config.ts";
import { keyFileOf } from "../identities/minting.ts";
import { readKey } from "../identities/read-key.ts";
import { UsageError } from "../usage-error.ts";
import type { JwksFlags } from "./jwks-flags.ts";
import { writePrivate } from "./write-private.ts";
import { safeJson } from "../../reporters/safe-json.ts";

/** The public keys as JSON. Rejects with a {@link UsageError} when there is no usable key. */
export async function jwks(flags: JwksFlags): Promise<string> {
  const { publicKeys } = flags.new === undefined ? await known(flags) : await made(flags.new);
  return safeJson(publicKeys);
}

async function made(file: string): Promise<SigningKey> {
  const key = await newSigningKey();
  writePrivate(file, writeSigningKey(key));
  return key;
}

async function known(flags: JwksFlags): Promise<SigningKey> {
  const file = keyFileOf(flags.key, await readConfig(flags.config, process.env));
  if (file !== undefined) return readKey(file);
  throw new UsageError("There is no key: give --new FILE to make one, or --key FILE.");
}
