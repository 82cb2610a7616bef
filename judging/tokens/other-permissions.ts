import type { PermissionTable } from "../../specs/operation.ts";
import { isMentioned } from "./documented-names.ts";
import type { Access } from "./standing.ts";

/** A permission of Microsoft Graph that has nothing to do with an operation. */
export interface OtherPermission {
  readonly name: string;
  readonly id: string;
}

// The least privileged that there are, for whoever sets them up in a tenant. Ids: Microsoft Graph permissions reference.
const unrelated: Readonly<Record<Access, readonly OtherPermission[]>> = {
  delegated: [
    { name: "User.Read", id: "e1fe6dd8-ba31-4d61-89e7-88639da4683d" },
    { name: "Group.Read.All", id: "5f8c59db-677d-491f-a6b8-5f174b11ec1d" },
    { name: "Calendars.Read", id: "465a38f9-76ea-45b9-9f34-9e8b0d4b0b42" },
  ],
  application: [
    { name: "User.ReadBasic.All", id: "97235f07-e226-4f63-ace3-39588e11d3a1" },
    { name: "Group.Read.All", id: "5b567255-7703-4780-807c-7be8301ae99b" },
    { name: "Calendars.Read", id: "798ee544-9d2d-430c-a058-570e29e34338" },
  ],
};

/**
 * A permission to read something else, of another resource than the table speaks of where there is one; undefined when the table
 * speaks of every one that we know.
 */
export function unrelatedPermission(access: Access, table: PermissionTable): OtherPermission | undefined {
  const others = unrelated[access].filter(({ name }) => !isMentioned(name, table));
  return others.find(({ name }) => !isKin(name, table)) ?? others[0];
}

// Who may read groups is often let in where it takes a permission to read their members, of which pages tell now and then.
function isKin(name: string, table: PermissionTable): boolean {
  const own = resourceOf(name);
  return allNames(table).some((other) => {
    const its = resourceOf(other);
    return its.startsWith(own) || own.startsWith(its);
  });
}

function resourceOf(name: string): string {
  return (name.split(".")[0] ?? "").toLowerCase();
}

function allNames({ names, unasserted }: PermissionTable): readonly string[] {
  return [...names.flatMap(({ name, aliases }) => [name, ...aliases]), ...unasserted.permissions];
}

/** The name of a permission to write something else, whose form is that of a higher privileged one. */
export function otherWritePermission(table: PermissionTable): string | undefined {
  return ["AccessReview.ReadWrite.All", "Group.ReadWrite.All"].find((name) => !isMentioned(name, table));
}

// What reads users opens no groups, and what reads mail opens neither.
const ofOthers = ["User.Read.All", "Group.Read.All", "Device.Read.All", "Application.Read.All", "Mail.Read"] as const;

/**
 * Permissions that are in much use and open nobody's things here: to read the directory alone, or where the table has something to
 * do with the directory itself, to read of it what the table does not speak of.
 */
export function usualPermissions(table: PermissionTable): readonly string[] {
  const ofDirectory = /^(?:User|Group|GroupMember|Directory|RoleManagement|Organization|Policy|Application|Device)\b/;
  const all = allNames(table);
  if (all.length === 0) return [];
  if (!all.some((name) => ofDirectory.test(name))) return ["User.Read.All", "Group.Read.All", "Directory.Read.All"];
  return ofOthers.filter((name) => !isMentioned(name, table) && !isKin(name, table));
}

/** Permissions that nearly every delegated token has beside others. */
export const companions: readonly string[] = ["openid", "profile", "email"];

/** A built-in directory role. */
export interface BuiltInRole {
  readonly name: string;
  readonly templateId: string;
}

// They read service messages and set up printers. Ids: Microsoft Entra built-in roles.
const elsewhere: readonly BuiltInRole[] = [
  { name: "Message Center Reader", templateId: "790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b" },
  { name: "Printer Technician", templateId: "e8cef6f1-e4bd-4ea8-bc07-4b8d950f4477" },
];

/** Built-in roles that have nothing to do with an operation, but for those that its table speaks of. */
export function unrelatedRoles({ roles, unasserted }: PermissionTable): readonly BuiltInRole[] {
  const mentioned = new Set([...roles, ...unasserted.roles].map(({ templateId }) => templateId.toLowerCase()));
  return elsewhere.filter(({ templateId }) => !mentioned.has(templateId));
}
