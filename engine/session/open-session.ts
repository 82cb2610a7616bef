import { profilesOf } from "../../judging/tokens/profiles.ts";
import { installedSpecs } from "../../specs/loading/installed.ts";
import { partsOf } from "../../specs/operation-parts.ts";
import type { Operation } from "../../specs/operation.ts";
import type { RunOptions } from "../run-options.ts";
import type { Settings } from "../settings.ts";
import { mintFor } from "./mint-for.ts";
import { mintedIdentities } from "./minted-identities.ts";
import { type SessionOptions, Session } from "./session.ts";
import type { Mint } from "../../client/identities/minted.ts";
import type { Identity } from "../../client/identity.ts";
import type { Profile } from "../../judging/tokens/profile.ts";

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

/** Minted identities that are to be let in like the allowed one: with each name of its permission alone, and an application. */
function substitutes(mint: Mint, profiles: readonly Profile[]): readonly Identity[] {
  const claims = (["least-delegated", "least-application"] as const).flatMap((kind) => {
    const credential = profiles.find((profile) => profile.kind === kind)?.credential;
    return credential?.kind === "minted" ? [credential.claims] : [];
  });
  const alone = claims
    .slice(0, 1)
    .flatMap((first) => first.permissions.map((name) => ({ ...first, permissions: [name] })));
  return [...alone, ...claims.slice(1)].map((one) => mint.identity("minted-allowed", "allowed", one));
}
