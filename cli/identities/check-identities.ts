import { type Identity, IdentityError } from "../../client/identity.ts";
import { readClaims } from "../../client/identities/sign-in.ts";
import type { Config } from "../../schemas/own/config.ts";
import type { Cloud, Operation } from "../../specs/operation.ts";
import { UsageError } from "../usage-error.ts";
import { mismatch } from "./mismatch.ts";

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
