import type { Mint } from "../../client/identities/minted.ts";
import type { Identity, Purpose } from "../../client/identity.ts";
import { mintingOf } from "../../judging/tokens/minting.ts";
import type { Profile, ProfileKind } from "../../judging/tokens/profile.ts";
import type { Operation } from "../../specs/operation.ts";

/**
 * The identities for a target on this machine: one with the least privileged permission and role, one with another
 * permission, and one that may walk the collections on the way, which are operations of their own. Where no permission is
 * documented for certain, whoever has all that are known anywhere is taken for the one who may read.
 */
export function mintedIdentities(
  mint: Mint,
  { permissions: table }: Operation,
  profiles: readonly Profile[],
  operations: readonly Operation[],
): readonly Identity[] {
  const first = (purpose: Purpose, kinds: readonly ProfileKind[]): readonly Identity[] => {
    const credential = kinds
      .flatMap((kind) => profiles.filter((profile) => profile.kind === kind))
      .map((profile) => profile.credential)[0];
    return credential?.kind === "minted" ? [mint.identity(`minted-${purpose}`, purpose, credential.claims)] : [];
  };
  const [allowed] = profiles.filter(({ kind }) => kind === "least-delegated" || kind === "least-application");
  const everything = allOf(operations);
  if (allowed === undefined) {
    const access = table.delegatedWork.supported ? "delegated" : "application";
    const claims = mintingOf({ access, permissions: [...everything, ...table.unasserted.permissions] }, table);
    return [{ ...mint.identity("minted-allowed", "allowed", claims), playsNobody: true }];
  }
  const walker =
    allowed.credential.kind === "minted" ? [{ ...allowed.credential.claims, permissions: everything }] : [];
  return [
    ...(operations.length > 1
      ? walker.map((claims) => ({ ...mint.identity("minted-discovery", "discovery", claims), playsNobody: true }))
      : []),
    ...first("allowed", ["least-delegated", "least-application"]),
    ...first("unrelated", ["unrelated-delegated", "unrelated-application"]),
  ];
}

// One token for all of them: whatever lies on the way to an operation is one of the others, or needs no more than they do.
function allOf(operations: readonly Operation[]): readonly string[] {
  const listed = operations.flatMap(({ permissions: { delegatedWork, names } }) =>
    delegatedWork.supported
      ? names.filter(({ name }) => [...delegatedWork.least, ...delegatedWork.higher].includes(name))
      : [],
  );
  return [...new Set(listed.flatMap(({ name, aliases }) => [name, ...aliases]))];
}
