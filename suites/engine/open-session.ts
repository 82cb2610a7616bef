import type { Client } from "../../client/client.ts";
import type { Identity, Purpose } from "../../client/identity.ts";
import { Mint } from "../../client/identities/minted.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import { mintedIdentities } from "./minted-identities.ts";
import type { RunOptions } from "./run-options.ts";
import { Session } from "./session.ts";
import type { Settings } from "./settings.ts";

/**
 * Opens a target for one operation: with the identities given, else with minted ones where the target is on this machine.
 * Rejects with a `TypeError` when nobody may read: no token is ever minted for a target elsewhere.
 */
export async function openSession(
  client: Client,
  permissions: PermissionTable,
  settings: Settings,
  options: RunOptions,
): Promise<Session> {
  const given = options.identities ?? (settings.loopback ? mintedIdentities(permissions, options.mint ?? (await Mint.create())) : []);
  const identities: Partial<Record<Purpose, Identity>> = {};
  for (const identity of given) identities[identity.purpose] ??= identity;
  if (identities.allowed === undefined) {
    throw new TypeError(
      `No identity may read from ${settings.root.origin}: give --token, or identities in the config file.`,
    );
  }
  return new Session({
    client,
    root: settings.root,
    identities,
    economical: settings.quick,
    allowWrites: options.allowWrites === true || settings.loopback,
  });
}
