import type { Cloud } from "../../specs/operation.ts";
import type { ChosenLevels, ConformanceClass, ProfileName, TargetClaims } from "../../specs/requirement.ts";

/** The content of a config file that its schema, `config.schema.json`, lets pass. */
export interface Config {
  readonly target?: string;
  readonly operations?: string | readonly string[];
  readonly specs?: string;
  readonly classes?: readonly ConformanceClass[];
  readonly profile?: ProfileName;
  readonly requirements?: ChosenLevels;
  readonly ids?: Readonly<Record<string, string>> | readonly Readonly<Record<string, string>>[];
  readonly claims?: TargetClaims;
  readonly identities?: Readonly<Record<string, IdentityConfig>>;
  readonly key?: string;
  readonly ca?: string;
  readonly cloud?: Cloud;
  readonly seed?: number;
  readonly propertyRuns?: number;
  readonly quick?: boolean;
  readonly failOn?: "must" | "should";
  readonly strict?: boolean;
  readonly budgets?: {
    readonly maxRequests?: number;
    readonly maxDurationMs?: number;
    readonly maxMemoryMb?: number;
    readonly timeoutMs?: number;
    readonly concurrency?: number;
  };
  readonly reporters?: readonly ("console" | "json" | "junit" | "markdown" | "html" | "github" | "sarif")[];
  readonly output?: string;
  readonly waivers?: string;
  readonly allowWrites?: boolean;
}

/** A sign-in service and resource in place of the cloud's own. */
interface OwnSignIn {
  readonly authority?: string;
  readonly scope?: string;
}

/** What is known of the directory roles of a user. */
interface UserRoles {
  readonly rolesKnown?: boolean;
}

/** How one identity of a config file gets its token. */
export type IdentityConfig = { readonly for: "allowed" | "unrelated" | "discovery" } & (
  | ({
      readonly kind: "static";
      readonly token?: string;
      readonly tokenFile?: string;
      readonly as?: "delegated" | "application";
      readonly tenantId?: string;
    } & UserRoles)
  | {
      readonly kind: "token-url";
      readonly tokenUrl: string;
      readonly form?: Readonly<Record<string, string>>;
      readonly json?: Readonly<Record<string, unknown>>;
      readonly tokenPath?: string;
      readonly as?: "delegated" | "application";
    }
  | {
      readonly kind: "minted";
      readonly permissions: readonly string[];
      readonly as?: "delegated" | "application";
      readonly directoryRoles?: readonly string[];
    }
  | ({
      readonly kind: "client-secret";
      readonly tenantId: string;
      readonly clientId: string;
      readonly clientSecret: string;
    } & OwnSignIn)
  | ({
      readonly kind: "client-certificate";
      readonly tenantId: string;
      readonly clientId: string;
      readonly certificatePath: string;
      readonly certificatePassword?: string;
    } & OwnSignIn)
  | ({
      readonly kind: "workload-identity";
      readonly tenantId?: string;
      readonly clientId?: string;
      readonly tokenFilePath?: string;
    } & OwnSignIn)
  | { readonly kind: "managed-identity"; readonly clientId?: string }
  | ({ readonly kind: "azure-cli"; readonly tenantId?: string } & UserRoles)
  | ({ readonly kind: "device-code"; readonly tenantId: string; readonly clientId: string } & OwnSignIn & UserRoles)
);
