import type { Identity, Purpose } from "../../client/identity.ts";
import type { Mint } from "../../client/identities/minted.ts";
import type { Profile, ProfileKind } from "../tokens/profile.ts";

/** The identities for a target on this machine: one with the least privileged permission and role, one with another permission. */
export function mintedIdentities(mint: Mint, profiles: readonly Profile[]): readonly Identity[] {
  const first = (purpose: Purpose, kinds: readonly ProfileKind[]): readonly Identity[] => {
    const credential = kinds
      .flatMap((kind) => profiles.filter((profile) => profile.kind === kind))
      .map((profile) => profile.credential)[0];
    return credential?.kind === "minted" ? [mint.identity(`minted-${purpose}`, purpose, credential.claims)] : [];
  };
  return [
    ...first("allowed", ["least-delegated", "least-application"]),
    ...first("unrelated", ["unrelated-delegated", "unrelated-application"]),
  ];
}
