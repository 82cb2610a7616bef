import type { Identity } from "../../client/identity.ts";
import type { Mint } from "../../client/identities/minted.ts";
import type { PermissionTable } from "../../specs/operation.ts";

/** The identities for a target on this machine: one with the least privileged permission and role, one with another permission. */
export function mintedIdentities(
  permissions: PermissionTable,
  mint: Mint,
): readonly Identity[] {
  const { delegatedWork, roles } = permissions;
  const least = delegatedWork.supported ? delegatedWork.least.slice(0, 1) : [];
  const directoryRoles = roles.slice(0, 1).map(({ templateId }) => templateId);
  return [
    mint.identity("minted-allowed", "allowed", { kind: "delegated", permissions: least, directoryRoles }),
    mint.identity("minted-unrelated", "unrelated", { kind: "delegated", permissions: ["User.Read"], directoryRoles }),
  ];
}
