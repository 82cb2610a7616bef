import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import type { Identity } from "../../client/identity.ts";
import { azureIdentity } from "../../client/identities/azure.ts";
import { fixedIdentity } from "../../client/identities/fixed.ts";
import { Mint } from "../../client/identities/minted.ts";
import { Secret } from "../../client/secret.ts";
import type { IdentityConfig } from "../../schemas/own/identity-config.ts";
import type { Cloud } from "../../specs/operation.ts";
import type { FoundConfig } from "../config/read-config.ts";
import { didYouMean } from "../did-you-mean.ts";
import { UsageError } from "../usage-error.ts";
import { given } from "./given.ts";
import type { RunFlags } from "./run-flags.ts";

export interface IdentityContext {
  readonly cloud: Cloud;
  /** Shows a message to the user who is to sign in. */
  readonly prompt: (message: string) => void;
}

/** Who asks, by flags and config: undefined when neither names anybody. Throws {@link UsageError} when nobody may read. */
export async function identitiesOf(
  flags: RunFlags,
  { config, file = "" }: FoundConfig,
  context: IdentityContext,
): Promise<readonly Identity[] | undefined> {
  const configured = Object.entries(config.identities ?? {});
  const { token, identity: chosen } = flags;
  if (token !== undefined && chosen !== undefined) throw new UsageError("Give --token or --identity, not both.");
  const names = configured.map(([name]) => name);
  if (chosen !== undefined && names.length === 0)
    throw new UsageError(`No config file has identities, so --identity ${chosen} names nobody.`);
  if (chosen !== undefined && !names.includes(chosen)) {
    throw new UsageError(`The config has no identity ${chosen}.${didYouMean(chosen, names)}`);
  }
  if (token === undefined && names.length === 0) return undefined;
  const replaced = token !== undefined || chosen !== undefined;
  const mint = lazyMint();
  const made = configured
    .filter(([name, { for: purpose }]) => name === chosen || !(replaced && purpose === "allowed"))
    .map(([name, settings]) => {
      const purpose = name === chosen ? "allowed" : settings.for;
      return identityOf(name, { ...settings, for: purpose }, { ...context, mint, folder: dirname(resolve(file)) });
    });
  const own = token === undefined ? [] : [fixedIdentity("token", "allowed", usable(token, "--token"))];
  const identities = [...own, ...(await Promise.all(made))];
  if (identities.some(({ purpose }) => purpose === "allowed")) return identities;
  throw new UsageError(`${file} has no identity with "for: allowed", so nobody may read.`);
}

type Making = IdentityContext & { readonly mint: () => Promise<Mint>; readonly folder: string };

async function identityOf(
  name: string,
  settings: IdentityConfig,
  { cloud, prompt, mint, folder }: Making,
): Promise<Identity> {
  const { for: purpose } = settings;
  switch (settings.kind) {
    case "static":
      return fixedIdentity(name, purpose, staticToken(name, settings, folder));
    case "minted": {
      const { permissions, directoryRoles = [], as = "delegated" } = settings;
      return (await mint()).identity(name, purpose, { kind: as, permissions, directoryRoles });
    }
    case "client-secret":
      return azureIdentity(name, purpose, { ...settings, clientSecret: new Secret(settings.clientSecret) }, cloud);
    case "client-certificate": {
      const { kind, tenantId, clientId, certificatePath: path, certificatePassword: password } = settings;
      const secret = given({ certificatePassword: password === undefined ? undefined : new Secret(password) });
      const signIn = { kind, tenantId, clientId, certificatePath: resolve(folder, path), ...secret };
      return azureIdentity(name, purpose, signIn, cloud);
    }
    case "workload-identity": {
      const { kind, tenantId, clientId, tokenFilePath: path } = settings;
      const tokenFilePath = path === undefined ? undefined : resolve(folder, path);
      return azureIdentity(name, purpose, { kind, ...given({ tenantId, clientId, tokenFilePath }) }, cloud);
    }
    case "managed-identity":
    case "azure-cli":
      return azureIdentity(name, purpose, settings, cloud);
    case "device-code":
      return azureIdentity(name, purpose, { ...settings, prompt }, cloud);
  }
}

function staticToken(name: string, settings: IdentityConfig & { kind: "static" }, folder: string): string {
  if (settings.token !== undefined) return usable(settings.token, `The token of ${name}`);
  const path = resolve(folder, settings.tokenFile ?? "");
  try {
    return usable(readFileSync(path, "utf8").trim(), `The token of ${name}`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`The token file of ${name}, ${path}, cannot be read.`);
  }
}

// The token itself is not repeated.
function usable(token: string, subject: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new UsageError(`${subject} is no token: it must be one word of ASCII, without "Bearer".`);
}

function lazyMint(): () => Promise<Mint> {
  let mint: Promise<Mint> | undefined;
  return () => (mint ??= Mint.create());
}
