import type { PermissionTable } from "../../specs/operation.ts";
import { registrationOf } from "./admitted-profiles.ts";
import { grantedNames, isBasic, isMentioned, isOpen, listedPermissions, namesOf } from "./documented-names.ts";
import { mintingOf, mintingText, type Wanted } from "./minting.ts";
import { usualPermissions, otherWritePermission, unrelatedPermission, unrelatedRoles } from "./other-permissions.ts";
import { personalTenant } from "./privilege.ts";
import type { Expected, Profile, ProfileKind } from "./profile.ts";
import type { Access } from "./standing.ts";

/** Sound tokens that the contract refuses for what they do not permit. */
export function refusedProfiles(table: PermissionTable): readonly Profile[] {
  const either = (["delegated", "application"] as const).flatMap((access) => {
    const grant = access === "delegated" ? table.delegatedWork : table.application;
    if (isOpen(grant)) return [];
    const names = grantedNames(grant, table);
    const forbidden = (kind: ProfileKind, permissions: readonly string[]): Profile =>
      refused(kind, permissions.join(" "), { access, permissions }, 403, table);
    return [
      ...unrelated(access, table),
      ...nearMisses(names, table).map((name): Profile => ({
        ...forbidden("near-miss", [name]),
        ...(isBasic(name) ? { real: true } : {}),
      })),
      ...[names.map((name) => name.toLowerCase()), names.map((name) => name.toUpperCase())]
        .filter((recased) => recased.length > 0 && !recased.some((name) => names.includes(name)))
        .map((recased) => forbidden("other-case", recased)),
    ];
  });
  return [...either, ...applications(table), ...misplaced(table), ...withoutRole(table), ...personal(table)];
}

// Where applications are not let in, what would let a user in does not let them in either.
function applications(table: PermissionTable): readonly Profile[] {
  if (table.application.supported || isOpen(table.delegatedWork)) return [];
  const asserted = grantedNames(table.delegatedWork, table).filter(
    (name) => table.delegatedOnly === true || !table.unasserted.permissions.includes(name),
  );
  if (asserted.length === 0) return [];
  const wanted = { access: "application", permissions: asserted } as const;
  return [refused("unrelated-application", "what a user needs", wanted, 403, table)];
}

function unrelated(access: Access, table: PermissionTable): readonly Profile[] {
  const other = unrelatedPermission(access, table);
  const write = otherWritePermission(table);
  const usual = usualPermissions(table);
  const one = (kind: ProfileKind, ...names: readonly string[]): Profile =>
    refused(kind, names.join(" "), { access, permissions: names }, 403, table);
  return [
    ...(other === undefined
      ? []
      : [
          {
            ...one(`unrelated-${access}`, other.name),
            cell: { permission: undefined, column: access },
            registration: { ...registrationOf(other.name, access, table), permissionId: other.id },
          },
        ]),
    ...(write === undefined ? [] : [one("other-resource", write)]),
    withoutAny(access, table),
    ...(usual.length === 0 ? [] : [one("other-resource", ...usual)]),
  ];
}

// A token that somebody got without asking for a permission, and nobody has granted one to.
function withoutAny(access: Access, table: PermissionTable): Profile {
  const override = access === "delegated" ? { scp: undefined } : { roles: undefined };
  const wanted = { access, permissions: [], override } as const;
  const words = access === "delegated" ? "delegated, no scp" : "application, no roles";
  return { ...refused("other-resource", "no permission", wanted, "refused", table), words };
}

// Permissions in the claim of the other type of access.
function misplaced(table: PermissionTable): readonly Profile[] {
  const application = grantedNames(table.application, table);
  const delegated = grantedNames(table.delegatedWork, table);
  const unrelatedRole = unrelatedPermission("application", table)?.name;
  const unrelatedScope = unrelatedPermission("delegated", table)?.name;
  const inScp = { access: "application", permissions: [] } as const;
  return [
    ...(application.length === 0
      ? []
      : [
          // Application tokens have no scp: whoever calls such a token malformed is right, too.
          claiming("application-in-scp", inScp, { roles: undefined, scp: application.join(" ") }, "refused", table),
          ...(unrelatedRole === undefined
            ? []
            : [
                claiming(
                  "application-in-scp",
                  inScp,
                  { roles: [unrelatedRole], scp: application.join(" ") },
                  "refused",
                  table,
                ),
              ]),
        ]),
    // Without anything in scp, a token with roles is taken for that of an application.
    ...(delegated.length === 0 || unrelatedScope === undefined
      ? []
      : [
          claiming(
            "delegated-in-roles",
            { access: "delegated", permissions: [unrelatedScope] },
            { roles: delegated },
            403,
            table,
          ),
        ]),
  ];
}

function claiming(
  kind: ProfileKind,
  wanted: Wanted,
  override: { readonly roles: readonly string[] | undefined; readonly scp?: string },
  expected: Expected,
  table: PermissionTable,
): Profile {
  const roles = override.roles === undefined ? "no roles" : `roles "${override.roles.join('", "')}"`;
  const scp = override.scp ?? wanted.permissions.join(" ");
  return {
    ...refused(kind, roles, { ...wanted, override }, expected, table),
    words: `${wanted.access}, scp "${scp}", ${roles}`,
  };
}

function withoutRole(table: PermissionTable): readonly Profile[] {
  if (table.roles.length === 0) return [];
  const listed = listedPermissions(table.delegatedWork);
  const first = listed.slice(0, 1).map((name) => ({
    name,
    wanted: { access: "delegated", permissions: namesOf(name, table), role: false } as const,
  }));
  // Entra gives every member an entry. A guest, or a token of somebody else's making, may have none at all.
  const bare = first.map(({ name, wanted }) => ({
    ...refused("no-role", `${name}, empty wids`, { ...wanted, override: { wids: [] } }, "refused", table),
    words: `${mintingText(wanted, table)}, empty wids`,
  }));
  const elsewhere = first.flatMap(({ name, wanted }) => {
    const otherRoles = unrelatedRoles(table);
    return otherRoles.length === 0
      ? []
      : [refused("unrelated-role", name, { ...wanted, otherRoles }, "refused", table)];
  });
  const alone = listed.map((name, at) => {
    const wanted = { access: "delegated", permissions: namesOf(name, table), role: false } as const;
    const { role: _, ...registration } = registrationOf(name, "delegated", table);
    // One of them is enough to tell, so that nobody needs to set up more.
    return { ...refused("no-role", name, wanted, "refused", table), ...(at === 0 ? { registration } : {}) };
  });
  return [...alone, ...bare, ...elsewhere];
}

function personal(table: PermissionTable): readonly Profile[] {
  if (table.delegatedPersonal.supported) return [];
  const override = { tid: personalTenant, iss: `https://sts.windows.net/${personalTenant}/` };
  return listedPermissions(table.delegatedWork).map((permission) => {
    const permissions = namesOf(permission, table);
    const profile = refused("personal", permission, { access: "delegated", permissions, override }, "refused", table);
    return {
      ...profile,
      words: `personal account, scp "${permissions.join(" ")}"`,
      cell: { permission, column: "personal" },
    };
  });
}

function refused(kind: ProfileKind, what: string, wanted: Wanted, said: Expected, table: PermissionTable): Profile {
  // Of an application that asks for the signed-in user Graph says that the request is bad, not that it is forbidden.
  const expected = wanted.access === "application" && table.delegatedOnly === true ? "refused" : said;
  return {
    id: `${kind}: ${wanted.access}, ${what}`,
    kind,
    words: mintingText(wanted, table),
    credential: { kind: "minted", claims: mintingOf(wanted, table) },
    expected,
  };
}

// Of what reads one is enough: others with ReadBasic in their names are documented more often.
const reads = /\.Read(?=\.|$)/;

/**
 * Names that only resemble documented ones: cut short, continued, with something before, without the verb, and of the basic kind. One that
 * reaches no further than the signed-in user, whom the ids of a minted token's route never name, is no more than that.
 */
export function nearMisses(documented: readonly string[], table: PermissionTable): readonly string[] {
  const misses = documented.flatMap((name) => [
    name.replace(/\.[^.]+$/, ""),
    `${name}Tenants`,
    `Not${name}`,
    name.replace(/\.Read[A-Za-z]*/, ""),
  ]);
  const basic = documented
    .filter((name) => reads.test(name))
    .slice(0, 1)
    .map((name) => name.replace(reads, ".ReadBasic"));
  return [...new Set([...misses, ...basic])].filter(
    (name) => table.selfOnly?.includes(name) === true || !isMentioned(name, table),
  );
}
