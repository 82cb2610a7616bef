import { namesOf } from "../../judging/tokens/documented-names.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import { readConfig } from "../config/read-config.ts";
import { keyFileOf, mintOf } from "../identities/minting.ts";
import { chosenSpecs, specsFolder, specsOf } from "../specs/specs-of.ts";
import { given } from "../run/given.ts";

/** What the command line of `token` says. */
export interface TokenFlags {
  readonly as?: "delegated" | "application";
  readonly permission: readonly string[];
  /** Role template ids; false: none at all. */
  readonly role: readonly string[] | false;
  readonly operation?: string;
  readonly key?: string;
  readonly config?: string;
}

/** A token as a line. It is good for servers that read claims; with a key, also for those that trust it. */
export async function token(flags: TokenFlags): Promise<string> {
  const { as = "delegated", permission, role } = flags;
  const found = await readConfig(flags.config, process.env);
  const { operations } = chosenSpecs(
    await specsOf(specsFolder(undefined, found), flags.operation ?? found.config.operations),
    { ids: [], ...given({ operation: flags.operation }) },
    found.config,
  );
  const tables = operations.map(({ permissions }) => permissions);
  const permissions = permission.length > 0 ? permission : all(tables, (table) => leastOf(as, table));
  const roles = role === false || role.length > 0 ? role : all(tables, leastRole);
  const mint = await mintOf(keyFileOf(flags.key, found));
  const directoryRoles = as === "delegated" && roles !== false ? roles : [];
  return `${(await mint.sign({ kind: as, permissions, directoryRoles })).reveal()}\n`;
}

// Under all its names: a server may know only one of them.
function leastOf(as: "delegated" | "application", table: PermissionTable): readonly string[] {
  const grant = as === "delegated" ? table.delegatedWork : table.application;
  return grant.supported ? grant.least.slice(0, 1).flatMap((name) => namesOf(name, table)) : [];
}

function leastRole({ roles }: PermissionTable): readonly string[] {
  return roles.slice(0, 1).map(({ templateId }) => templateId);
}

function all(tables: readonly PermissionTable[], of: (table: PermissionTable) => readonly string[]): readonly string[] {
  return [...new Set(tables.flatMap(of))];
}
