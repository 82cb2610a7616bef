import { writeFileSync } from "node:fs";

import { Command, Option } from "commander";

import { toStdout } from "./print.ts";
import { newSigningKey, type SigningKey, writeSigningKey } from "../client/identities/signing-key.ts";
import { safeJson } from "../reporters/json.ts";
import { readConfig } from "./config/read-config.ts";
import { keyFileOf, readKey } from "./identities/minting.ts";
import { UsageError } from "./usage-error.ts";

/** `graph-conformance jwks` */
export function build(): Command {
  return new Command("graph-conformance jwks")
    .description("Prints the public keys of minted tokens as a JWKS, for a server that verifies signatures.")
    .helpOption("-h, --help", "show this help")
    .option("--key <file>", "private key, as PEM or JWK; that of the config file unless given")
    .addOption(new Option("--new <file>", "make a private key and write it to this file").conflicts("key"))
    .option("--config <file>", "config file instead of graph-conformance.config.yaml")
    .action(async (flags: JwksFlags) => {
      toStdout(await jwks(flags));
    });
}

/** What the command line of `jwks` says. */
interface JwksFlags {
  readonly key?: string;
  readonly new?: string;
  readonly config?: string;
}

/** Writes a file that only its owner may read. Throws {@link UsageError} when it cannot, or when there is one already. */
function writePrivate(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: "wx", mode: 0o600 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const reason = code === "EEXIST" ? "there is one already, which others may trust" : code;
    throw new UsageError(`The key file ${file} cannot be written: ${reason}. Choose another name.`);
  }
}

/** The public keys as JSON. Rejects with a {@link UsageError} when there is no usable key. */
async function jwks(flags: JwksFlags): Promise<string> {
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
