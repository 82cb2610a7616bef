import type { AccessToken } from "@azure/identity";

import { type Identity, IdentityError, type Purpose } from "../identity.ts";
import { Secret } from "../secret.ts";
import { azureCredential, type AzureSignIn } from "./azure-credential.ts";
import { clockFault, type SignIn, signInFailure } from "./sign-in.ts";

// Both users and applications may be signed in with the CLI.
const kinds = {
  "client-secret": "application",
  "client-certificate": "application",
  "workload-identity": "application",
  "managed-identity": "application",
  "azure-cli": "unknown",
  "device-code": "delegated",
} as const;

const renewBeforeMs = 5 * 60_000;

/** An identity that signs in with Microsoft Entra when it is first asked for a token, and again before that one expires. */
export function azureIdentity(name: string, purpose: Purpose, how: AzureSignIn, where: SignIn): Identity {
  let credential: ReturnType<typeof azureCredential> | undefined;
  let latest: Promise<AccessToken> | undefined;
  let renewAt = Number.POSITIVE_INFINITY;
  const obtain = async (): Promise<AccessToken> => {
    try {
      const token = await (await (credential ??= azureCredential(how, where))).getToken(where.scope);
      if (token === null) throw new Error("the sign-in gave no token");
      const fault = clockFault(token.token, Date.now());
      if (fault !== undefined) throw new Error(`${fault}: this machine's clock and that of ${where.authority} differ.`);
      renewAt = token.expiresOnTimestamp - renewBeforeMs;
      return token;
    } catch (error) {
      throw new IdentityError(name, signInFailure(error, where.authority));
    }
  };
  return {
    name,
    purpose,
    kind: kinds[how.kind],
    token: async () => {
      if (Date.now() >= renewAt) {
        latest = undefined;
        renewAt = Number.POSITIVE_INFINITY;
      }
      return new Secret((await (latest ??= obtain())).token);
    },
  };
}
