import type { Client } from "../../client/client.ts";
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
  const identities = options.identities ?? (settings.loopback ? await mintedIdentities(permissions) : []);
  const allowed = identities.find(({ purpose }) => purpose === "allowed");
  const unrelated = identities.find(({ purpose }) => purpose === "unrelated");
  if (allowed === undefined) {
    throw new TypeError(
      `No identity may read from ${settings.root.origin}: give --token, or identities in the config file.`,
    );
  }
  return new Session({
    client,
    root: settings.root,
    identities: { allowed, ...(unrelated === undefined ? {} : { unrelated }) },
    economical: settings.quick,
    allowWrites: options.allowWrites === true || settings.loopback,
  });
}
