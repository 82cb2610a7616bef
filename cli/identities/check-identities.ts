import { type Identity, IdentityError } from "../../client/identity.ts";
import { readClaims } from "../../client/identities/sign-in.ts";
import type { Config } from "../../schemas/own/config.ts";
import type { Cloud, Operation } from "../../specs/operation.ts";
import { UsageError } from "../usage-error.ts";
import { audiencesOf } from "../../judging/tokens/documented-names.ts";
import { accessOf, permissionsOf, privilegeOf } from "../../judging/tokens/privilege.ts";
import type { TokenClaims } from "../../specs/claims.ts";

export interface CheckContext {
  readonly config: Config;
  /** The cloud, where it is known for certain. */
  readonly cloud: Cloud | undefined;
  readonly operations: readonly Operation[];
}

/**
 * Signs everybody in, and compares what their tokens say with the config, before any request. Gives notes on tokens that
 * say nothing. Rejects with a {@link UsageError} on the first contradiction.
 */
export async function checkIdentities(
  identities: readonly Identity[],
  { config, cloud, operations }: CheckContext,
): Promise<readonly string[]> {
  const notes: string[] = [];
  for (const identity of identities) {
    const token = await tokenOf(identity);
    if (token === undefined) continue;
    const claims = readClaims(token);
    if (claims === undefined) {
      notes.push(`Note: the token of ${identity.name} is opaque, so that it is not compared with what it is for.`);
      continue;
    }
    const { tenantId, ownScope } = settingsOf(identity.name, config);
    const certain = cloud === undefined || ownScope ? {} : { cloud };
    const declared = { ...identity, ...certain, operations, ...(tenantId === undefined ? {} : { tenantId }) };
    const fault = mismatch(claims, declared, Date.now());
    if (fault !== undefined) throw new UsageError(fault);
  }
  return notes;
}

// The run tells of a sign-in that fails, in every report.
async function tokenOf(identity: Identity): Promise<string | undefined> {
  try {
    return (await identity.token()).reveal();
  } catch (error) {
    if (error instanceof IdentityError) return undefined;
    throw error;
  }
}

function settingsOf(
  name: string,
  { identities = {} }: Config,
): { readonly tenantId?: string; readonly ownScope: boolean } {
  const settings = identities[name];
  if (settings === undefined) return { ownScope: false };
  const tenantId = "tenantId" in settings ? settings.tenantId : undefined;
  const ownScope = "scope" in settings && settings.scope !== undefined;
  return { ownScope, ...(tenantId === undefined ? {} : { tenantId }) };
}

/** What a config says of an identity. */
export interface Declared extends Pick<Identity, "name" | "purpose" | "kind" | "rolesKnown"> {
  /** Compared where it is an id; a domain name says the same in another way. */
  readonly tenantId?: string;
  /** The cloud, where it is known for certain; else no audience is wrong. */
  readonly cloud?: Cloud;
  readonly operations: readonly Operation[];
}

/** Where the claims of a token contradict what the config says, in one line; undefined where they agree or say nothing. */
export function mismatch(claims: TokenClaims, declared: Declared, nowMs: number): string | undefined {
  return (
    ofTime(claims, declared, nowMs) ??
    ofTenant(claims, declared) ??
    ofKind(claims, declared) ??
    ofAudience(claims, declared) ??
    ofPermissions(claims, declared)
  );
}

function ofTime({ exp, nbf }: TokenClaims, { name }: Declared, nowMs: number): string | undefined {
  const now = nowMs / 1000;
  const at = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, "Z");
  if (typeof exp === "number" && exp <= now) return `The token of ${name} expired at ${at(exp)}. Get a new one.`;
  // Clocks differ by minutes.
  if (typeof nbf !== "number" || nbf <= now + 300) return undefined;
  return `The token of ${name} is not valid before ${at(nbf)}. Wait, or set this machine's clock.`;
}

function ofTenant({ tid }: TokenClaims, { name, tenantId = "" }: Declared): string | undefined {
  if (typeof tid !== "string" || !/^[\da-f]{8}-[\da-f-]{27}$/i.test(tenantId)) return undefined;
  if (tid.toLowerCase() === tenantId.toLowerCase()) return undefined;
  return `The token of ${name} is of tenant ${tid}, but the config names ${tenantId}. Correct its tenantId.`;
}

const whose = { delegated: "a user's", application: "an application's" };

function ofKind(claims: TokenClaims, { name, kind }: Declared): string | undefined {
  const actual = accessOf(claims);
  if (kind === "unknown" || actual === undefined || actual === kind) return undefined;
  return `The token of ${name} is ${whose[actual]}, but the config promises ${whose[kind]}. Sign in the other way, or correct the config.`;
}

function ofAudience({ aud }: TokenClaims, { name, cloud, operations }: Declared): string | undefined {
  if (cloud === undefined || typeof aud !== "string") return undefined;
  const roots = operations.flatMap((operation) => [...operation.roots]);
  const origin = aud.replace(/\/$/, "");
  const clouds = roots.filter(([, root]) => new URL(root).origin === origin).map(([one]) => one);
  const known = operations.some((operation) => audiencesOf(operation).has(aud));
  if (clouds.includes(cloud) || (known && clouds.length === 0)) return undefined;
  const of = clouds[0] === undefined ? "" : `, of the cloud ${clouds[0]}`;
  return `The token of ${name} is for ${aud}${of}, but the cloud is ${cloud}. Sign in for Microsoft Graph of that cloud.`;
}

function ofPermissions(claims: TokenClaims, declared: Declared): string | undefined {
  const { name, purpose, operations, rolesKnown = false } = declared;
  const access = accessOf(claims);
  // A token that speaks of no permissions at all is for a server with rules of its own.
  if (access === undefined || purpose === "discovery") return undefined;
  const held = permissionsOf(claims, access)?.join(", ");
  // Whoever may read some of the operations is asked about these; the others stay untested.
  const mayReadSome = operations.some(
    ({ permissions }) => privilegeOf(claims, permissions, rolesKnown).kind !== "refused",
  );
  for (const { title, permissions } of operations) {
    const standing = privilegeOf(claims, permissions, rolesKnown);
    if (purpose === "allowed" && standing.kind === "refused" && !mayReadSome) {
      return `The token of ${name} may not read "${title}", though it is "for: allowed": ${standing.reason} (it has ${held || "none at all"}). Grant it one, or take another.`;
    }
    if (purpose === "unrelated" && standing.kind !== "refused") {
      const doubt = standing.kind === "unknown" ? " for all we know" : "";
      return `The token of ${name} may read "${title}"${doubt}, though it is "for: unrelated": ${standing.reason}. Take one without that permission.`;
    }
  }
  return undefined;
}
