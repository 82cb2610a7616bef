import type { PermissionTable } from "../../specs/operation.ts";
import { isOpen, listedPermissions, namesOf, permissionNamed } from "./documented-names.ts";
import type { Registration } from "./gap.ts";
import { mintingOf, mintingText, type Wanted } from "./minting.ts";
import { companions, unrelatedPermission, unrelatedRoles } from "./other-permissions.ts";
import type { Profile, ProfileKind } from "./profile.ts";
import type { Access } from "./standing.ts";

/** Tokens that the contract lets in: each documented permission alone, and among others. */
export function admittedProfiles(table: PermissionTable): readonly Profile[] {
  return (["delegated", "application"] as const).flatMap((access) => {
    const grant = access === "delegated" ? table.delegatedWork : table.application;
    if (!grant.supported || isOpen(grant)) return [];
    const alone = (name: string, kind: ProfileKind): Profile => ({
      // Under all its names at once: a target that knows only one of them is not to blame.
      ...admitted(kind, name, { access, permissions: namesOf(name, table) }, table),
      cell: { permission: name, column: access },
      registration: registrationOf(name, access, table),
    });
    return [
      ...grant.least.map((name) => alone(name, `least-${access}`)),
      ...grant.higher.map((name) => alone(name, `higher-${access}`)),
      ...amongOthers(access, listedPermissions(grant), table),
    ];
  });
}

/** The app registration that gives a documented permission, and the role that its user needs. */
export function registrationOf(name: string, access: Access, table: PermissionTable): Registration {
  const known = permissionNamed(name, table);
  const id = access === "delegated" ? known?.delegatedId : known?.applicationId;
  const [role] = access === "delegated" ? table.roles : [];
  return {
    type: access,
    permission: name,
    ...(id === undefined ? {} : { permissionId: id }),
    ...(role === undefined ? {} : { role: role.name }),
  };
}

// A documented permission stands in the middle, so that neither the first nor the last one alone will do.
function amongOthers(access: Access, listed: readonly string[], table: PermissionTable): readonly Profile[] {
  const others = [unrelatedPermission(access, table)?.name ?? []].flat();
  const [before, after] = access === "delegated" ? [companions.slice(0, 1), companions.slice(1)] : [[], ["Mail.Send"]];
  const middle = listed.slice(0, 1).flatMap((name) => namesOf(name, table));
  const mixed = { access, permissions: [...before, ...others, ...middle, ...after] };
  const all = { access, permissions: listed.flatMap((name) => namesOf(name, table)) };
  // A permission that reaches its own user alone says nothing on the paths of others.
  const wide = access === "delegated" && listed[0]?.endsWith(".All") === false ? listed.find(isWide) : undefined;
  return [
    {
      ...admitted("among-others", `${access}, with unrelated ones`, mixed, table),
      ...(listed[0] === undefined ? {} : { registration: registrationOf(listed[0], access, table) }),
    },
    ...(wide === undefined
      ? []
      : [
          admitted(
            "among-others",
            `${access}, ${wide} with unrelated ones`,
            { access, permissions: [...before, ...others, ...namesOf(wide, table), ...after] },
            table,
          ),
        ]),
    ...(listed.length > 1 ? [admitted("among-others", `${access}, all documented`, all, table)] : []),
    ...(access === "delegated" && table.roles.length > 0
      ? [admitted("among-others", "delegated, role among others", withRoles(middle, table), table)]
      : []),
  ];
}

// What is for some members alone lets nobody see the others.
function isWide(name: string): boolean {
  return name.endsWith(".All") && !name.includes("Basic");
}

function withRoles(permissions: readonly string[], table: PermissionTable): Wanted {
  return { access: "delegated", permissions, otherRoles: unrelatedRoles(table) };
}

function admitted(kind: ProfileKind, what: string, wanted: Wanted, table: PermissionTable): Profile {
  return {
    id: `${kind}: ${what}`,
    kind,
    words: mintingText(wanted, table),
    credential: { kind: "minted", claims: mintingOf(wanted, table) },
    expected: "admitted",
  };
}
