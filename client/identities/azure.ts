import type { AccessToken } from "@azure/identity";

import type { Cloud } from "../../specs/operation.ts";
import { type Identity, IdentityError, type Purpose } from "../identity.ts";
import { Secret } from "../secret.ts";
import { azureCredential, type AzureSignIn } from "./azure-credential.ts";
import { signInOf } from "./sign-in.ts";

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
export function azureIdentity(name: string, purpose: Purpose, signIn: AzureSignIn, cloud: Cloud): Identity {
  const { authority, scope } = signInOf(cloud);
  let credential: ReturnType<typeof azureCredential> | undefined;
  let latest: Promise<AccessToken> | undefined;
  let renewAt = Number.POSITIVE_INFINITY;
  const obtain = async (): Promise<AccessToken> => {
    try {
      const token = await (await (credential ??= azureCredential(signIn, authority))).getToken(scope);
      if (token === null) throw new Error("the sign-in gave no token");
      renewAt = token.expiresOnTimestamp - renewBeforeMs;
      return token;
    } catch (error) {
      const reason = reasonOf(error, secretsOf(signIn));
      // MSAL does not say which host it could not reach.
      const where = reason.startsWith("network_error") ? `${authority} cannot be reached: ` : "";
      throw new IdentityError(name, where + reason);
    }
  };
  return {
    name,
    purpose,
    kind: kinds[signIn.kind],
    token: async () => {
      if (Date.now() >= renewAt) {
        latest = undefined;
        renewAt = Number.POSITIVE_INFINITY;
      }
      return new Secret((await (latest ??= obtain())).token);
    },
  };
}

function secretsOf(signIn: AzureSignIn): readonly string[] {
  if (signIn.kind === "client-secret") return [signIn.clientSecret.reveal()];
  return signIn.kind === "client-certificate" && signIn.certificatePassword
    ? [signIn.certificatePassword.reveal()]
    : [];
}

// The sign-in's errors run over many lines, of which the first says what is wrong. The error itself is not kept as
// cause: it holds the request, with the secret in its body.
function reasonOf(error: unknown, secrets: readonly string[]): string {
  const text = error instanceof Error ? error.message : String(error);
  const first = text.split(/\r?\n/).find((line) => line.trim() !== "") ?? "no reason was given";
  const clean = secrets.reduce((reason, secret) => reason.replaceAll(secret, "[redacted]"), first.trim());
  return clean.length <= 300 ? clean : `${clean.slice(0, 299)}…`;
}
