import type { TokenCredential } from "@azure/identity";

import type { Secret } from "../secret.ts";
import type { SignIn } from "./sign-in.ts";

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
export async function azureCredential(
  signIn: AzureSignIn,
  { authority, ownAuthority }: SignIn,
): Promise<TokenCredential> {
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
