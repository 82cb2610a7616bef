import type { Mint } from "../../client/identities/minted.ts";
import type { Identity } from "../../client/identity.ts";
import type { Profile } from "../../judging/tokens/profile.ts";

/** Minted identities that are to be let in like the allowed one: with each name of its permission alone, and an application. */
export function substitutes(mint: Mint, profiles: readonly Profile[]): readonly Identity[] {
  const claims = (["least-delegated", "least-application"] as const).flatMap((kind) => {
    const credential = profiles.find((profile) => profile.kind === kind)?.credential;
    return credential?.kind === "minted" ? [credential.claims] : [];
  });
  const alone = claims
    .slice(0, 1)
    .flatMap((first) => first.permissions.map((name) => ({ ...first, permissions: [name] })));
  return [...alone, ...claims.slice(1)].map((one) => mint.identity("minted-allowed", "allowed", one));
}
