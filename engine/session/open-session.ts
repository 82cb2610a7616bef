import { profilesOf } from "../../judging/tokens/profiles.ts";
import { installedSpecs } from "../../specs/loading/installed.ts";
import { partsOf } from "../../specs/operation-parts.ts";
import type { Operation } from "../../specs/operation.ts";
import type { RunOptions } from "../run-options.ts";
import type { Settings } from "../settings.ts";
import { mintFor } from "./mint-for.ts";
import { mintedIdentities } from "./minted-identities.ts";
import { Session, type SessionOptions } from "./session.ts";
import { substitutes } from "./substitutes.ts";

/**
 * Opens a target for one operation: with the identities given, else with minted ones where the target is on this machine.
 * Rejects with a `TypeError` when nobody may read: no token is ever minted for a target elsewhere.
 */
export async function openSession(
  line: Pick<SessionOptions, "client" | "latencies" | "ledger">,
  operation: Operation,
  settings: Settings,
  options: RunOptions,
): Promise<Session> {
  const profiles = profilesOf(operation.permissions, Math.floor(Date.now() / 1000));
  const mint = await mintFor(settings, options);
  const identities =
    options.identities ??
    (mint === undefined ? [] : mintedIdentities(mint, operation, profiles, await operationsAround(operation, options)));
  if (!identities.some(({ purpose }) => purpose === "allowed")) {
    throw new TypeError(
      `No identity may read from ${settings.root.origin}: give --token, or identities in the config file.`,
    );
  }
  return new Session({
    ...line,
    root: settings.root,
    operation,
    identities,
    substitutes: mint === undefined || options.identities !== undefined ? [] : substitutes(mint, profiles),
    profiles,
    mint,
    economical: settings.quick,
    allowWrites: options.allowWrites === true || settings.loopback,
  });
}

// What is not tested may lie on the way to what is.
async function operationsAround(operation: Operation, { specs }: RunOptions): Promise<readonly Operation[]> {
  const others = [...(specs?.operations ?? []), ...(await installedSpecs()).operations];
  return [...new Set([operation, ...others.flatMap(partsOf)])];
}
