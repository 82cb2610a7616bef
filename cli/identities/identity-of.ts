import { resolve } from "node:path";

import { fixedIdentity, type Identity } from "../../client/identity.ts";
import { azureIdentity } from "../../client/identities/azure.ts";
import type { Mint } from "../../client/identities/minted.ts";
import { signInOf } from "../../client/identities/sign-in.ts";
import { tokenUrlIdentity } from "../../client/identities/token-url.ts";
import { knownSecrets } from "../../client/known-secrets.ts";
import { Secret } from "../../client/secret.ts";
import type { IdentityConfig } from "../../schemas/own/config.ts";
import type { Cloud } from "../../specs/operation.ts";
import { given } from "../run/run-flags.ts";
import { isLoopback } from "../../specs/loopback.ts";
import { UsageError } from "../usage-error.ts";
import { staticToken } from "./given-token.ts";

export interface Making {
  readonly cloud: Cloud;
  readonly mint: Mint;
  /** Where relative paths start. */
  readonly folder: string;
  /** Shows a message to the user who is to sign in. */
  readonly prompt: (message: string) => void;
}

/** The identity that a config describes. It signs in when it is first asked for a token. */
export function identityOf(name: string, settings: IdentityConfig, making: Making): Identity {
  const identity = asking(name, settings, making);
  return "rolesKnown" in settings ? { ...identity, ...given({ rolesKnown: settings.rolesKnown }) } : identity;
}

function asking(name: string, settings: IdentityConfig, making: Making): Identity {
  const { for: purpose } = settings;
  const { cloud, mint, folder, prompt } = making;
  const where = (own: { readonly authority?: string; readonly scope?: string } = {}) =>
    signInOf(cloud, given({ authority: own.authority?.replace(/\/$/, ""), scope: own.scope }));
  switch (settings.kind) {
    case "static":
      return fixedIdentity(name, purpose, staticToken(name, settings, folder), settings.as);
    case "token-url": {
      const { tokenUrl, form, json, tokenPath = "access_token", as = "unknown" } = settings;
      keepSecrets({ ...form, ...json });
      return tokenUrlIdentity(
        name,
        purpose,
        { url: postable(name, tokenUrl), ...given({ form, json }), tokenPath },
        as,
      );
    }
    case "minted": {
      const { permissions, directoryRoles = [], as = "delegated" } = settings;
      return mint.identity(name, purpose, { kind: as, permissions, directoryRoles });
    }
    case "client-secret": {
      const { kind, tenantId, clientId, clientSecret } = settings;
      const how = { kind, tenantId, clientId, clientSecret: new Secret(clientSecret) };
      return azureIdentity(name, purpose, how, where(settings));
    }
    case "client-certificate": {
      const { kind, tenantId, clientId, certificatePath: path, certificatePassword: password } = settings;
      const secret = given({ certificatePassword: password === undefined ? undefined : new Secret(password) });
      const how = { kind, tenantId, clientId, certificatePath: resolve(folder, path), ...secret };
      return azureIdentity(name, purpose, how, where(settings));
    }
    case "workload-identity": {
      const { kind, tenantId, clientId, tokenFilePath: path } = settings;
      const tokenFilePath = path === undefined ? undefined : resolve(folder, path);
      return azureIdentity(name, purpose, { kind, ...given({ tenantId, clientId, tokenFilePath }) }, where(settings));
    }
    case "managed-identity":
      return azureIdentity(name, purpose, settings, where());
    case "azure-cli": {
      const { kind, tenantId } = settings;
      return azureIdentity(name, purpose, { kind, ...given({ tenantId }) }, where());
    }
    case "device-code": {
      const { kind, tenantId, clientId } = settings;
      // Several may have to sign in, each as somebody else.
      const named = (message: string): void => prompt(`${name}: ${message}`);
      return azureIdentity(name, purpose, { kind, tenantId, clientId, prompt: named }, where(settings));
    }
  }
}

const secretNames = /secret|password|assertion|token|key|^code$/i;

// What is posted is the user's own, and most of it no secret: only what its name tells to be one is kept out of reports.
function keepSecrets(posted: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(posted)) {
    if (typeof value === "string" && secretNames.test(name)) knownSecrets.add(value);
    // JSON may hold it further down.
    else if (typeof value === "object" && value !== null) keepSecrets({ ...value });
  }
}

function postable(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url))) return url;
  throw new UsageError(`The tokenUrl of ${name} must be a URL with https, or with http on this machine.`);
}
