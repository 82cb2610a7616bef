/** How one identity of a config file gets its token. */
export type IdentityConfig = { readonly for: "allowed" | "unrelated" | "discovery" } & (
  | { readonly kind: "static"; readonly token?: string; readonly tokenFile?: string }
  | {
      readonly kind: "minted";
      readonly permissions: readonly string[];
      readonly as?: "delegated" | "application";
      readonly directoryRoles?: readonly string[];
    }
  | {
      readonly kind: "client-secret";
      readonly tenantId: string;
      readonly clientId: string;
      readonly clientSecret: string;
    }
  | {
      readonly kind: "client-certificate";
      readonly tenantId: string;
      readonly clientId: string;
      readonly certificatePath: string;
      readonly certificatePassword?: string;
    }
  | {
      readonly kind: "workload-identity";
      readonly tenantId?: string;
      readonly clientId?: string;
      readonly tokenFilePath?: string;
    }
  | { readonly kind: "managed-identity"; readonly clientId?: string }
  | { readonly kind: "azure-cli"; readonly tenantId?: string }
  | { readonly kind: "device-code"; readonly tenantId: string; readonly clientId: string }
);
