import type { AccessToken, TokenCredential } from "@azure/identity";

import { type Identity, IdentityError, type Purpose } from "../identity.ts";
import { Secret } from "../secret.ts";
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

/** How a sign-in with Microsoft Entra happens. What is optional comes from the environment of the machine. */
export type AzureSignIn =
  | {
      readonly kind: "client-secret";
      readonly tenantId: string;
      readonly clientId: string;
      readonly clientSecret: Secret;
    }
  | {
      readonly kind: "client-certificate";
      readonly tenantId: string;
      readonly clientId: string;
      readonly certificatePath: string;
      readonly certificatePassword?: Secret;
    }
  | {
      readonly kind: "workload-identity";
      readonly tenantId?: string;
      readonly clientId?: string;
      readonly tokenFilePath?: string;
    }
  | { readonly kind: "managed-identity"; readonly clientId?: string }
  | { readonly kind: "azure-cli"; readonly tenantId?: string }
  | {
      readonly kind: "device-code";
      readonly tenantId: string;
      readonly clientId: string;
      /** Shows the user where to enter which code. */
      readonly prompt: (message: string) => void;
    };

/** The credential for a sign-in. `@azure/identity` is loaded only now: it is large. Rejects when a setting is unusable. */
async function azureCredential(signIn: AzureSignIn, { authority, ownAuthority }: SignIn): Promise<TokenCredential> {
  const azure = await import("@azure/identity");
  const host = { authorityHost: authority, ...(ownAuthority ? { disableInstanceDiscovery: true } : {}) };
  switch (signIn.kind) {
    case "client-secret":
      return new azure.ClientSecretCredential(signIn.tenantId, signIn.clientId, signIn.clientSecret.reveal(), host);
    case "client-certificate": {
      const { tenantId, clientId, certificatePath, certificatePassword: password } = signIn;
      const certificate = password === undefined ? {} : { certificatePassword: password.reveal() };
      return new azure.ClientCertificateCredential(tenantId, clientId, { certificatePath, ...certificate }, host);
    }
    case "workload-identity": {
      const { kind: _, ...given } = signIn;
      return new azure.WorkloadIdentityCredential({ ...given, ...host });
    }
    case "managed-identity":
      return signIn.clientId === undefined
        ? new azure.ManagedIdentityCredential()
        : new azure.ManagedIdentityCredential({ clientId: signIn.clientId });
    case "azure-cli":
      return new azure.AzureCliCredential(signIn.tenantId === undefined ? {} : { tenantId: signIn.tenantId });
    case "device-code": {
      const { tenantId, clientId, prompt } = signIn;
      return new azure.DeviceCodeCredential({
        tenantId,
        clientId,
        userPromptCallback: ({ message }) => prompt(message),
        ...host,
      });
    }
  }
}
