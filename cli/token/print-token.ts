import { mintedIdentitiesOf } from "../../engine/session/open-session.ts";
import { namesOf } from "../../judging/tokens/documented-names.ts";
import type { Specs } from "../../specs/contract.ts";
import { partsOf } from "../../specs/operation-parts.ts";
import type { Cloud, Operation, PermissionTable } from "../../specs/operation.ts";
import { type FoundConfig, readConfig } from "../config/read-config.ts";
import { keyFileOf, mintOf } from "../identities/minting.ts";
import { toStderr } from "../print.ts";
import { cloudOf, namedCloud } from "../run/cloud.ts";
import { given } from "../run/run-flags.ts";
import { identitiesOf } from "../run/identities.ts";
import { chosenSpecs, operationGlobs, specsFolder, specsOf } from "../specs/specs-of.ts";
import { didYouMean, UsageError } from "../usage-error.ts";

/** What the command line of `token` says. */
export interface TokenFlags {
  readonly as?: "delegated" | "application";
  readonly permission: readonly string[];
  /** Role template ids; false: none at all. */
  readonly role: readonly string[] | false;
  /** Name of one that a run mints, behind `minted-`. */
  readonly profile?: string;
  /** Name of an identity in the config. */
  readonly identity?: string;
  readonly operation?: string;
  /** With `profile`: the route, where each has permissions of its own. */
  readonly route?: string;
  readonly specs?: string;
  readonly cloud?: Cloud;
  readonly key?: string;
  readonly config?: string;
}

/** A token as a line. It is good for servers that read claims; with a key, also for those that trust it. */
export async function token(flags: TokenFlags): Promise<string> {
  const { as = "delegated", permission, role, profile, identity } = flags;
  if ([profile, identity, flags.as].filter((one) => one !== undefined).length > 1) {
    throw new UsageError("--profile, --identity and --as name one token each: give one of them.");
  }
  const found = await readConfig(flags.config, process.env);
  const all = await specsOf(specsFolder(flags.specs, found), operationGlobs(flags, found.config));
  if (identity !== undefined) return identityToken(identity, flags, found, all);
  const { operations } = chosenSpecs(all, { ids: [], ...given({ operation: flags.operation }) }, found.config);
  if (profile !== undefined) return profileToken(profile, flags, found, operations, all);
  const tables = operations.map(({ permissions }) => permissions);
  const permissions = permission.length > 0 ? permission : allIn(tables, (table) => leastOf(as, table));
  const roles = role === false || role.length > 0 ? role : allIn(tables, leastRole);
  const mint = await mintOf(keyFileOf(flags.key, found));
  const directoryRoles = as === "delegated" && roles !== false ? roles : [];
  return `${(await mint.sign({ kind: as, permissions, directoryRoles })).reveal()}\n`;
}

/** The token with which a run asks as `minted-NAME`, made anew. */
async function profileToken(
  name: string,
  { key, route }: TokenFlags,
  found: FoundConfig,
  operations: readonly Operation[],
  specs: Specs,
): Promise<string> {
  const [operation, ...others] = operations;
  if (operation === undefined || others.length > 0) {
    throw new UsageError(`--profile ${name} is a token for one operation: give --operation ID.`);
  }
  const routes = operation.routes.map(({ id }) => id);
  if (route !== undefined && !routes.includes(route)) {
    throw new UsageError(`${operation.id} has no route ${route}.${didYouMean(route, routes)}`);
  }
  const parts = partsOf(operation);
  const part = parts.find((one) => one.routes.some(({ id }) => id === route)) ?? parts[0] ?? operation;
  // Behind an @ stands the user whom the token names, such as `least-delegated@ID`.
  const [, user] = name.split("@");
  const known = await mintedIdentitiesOf(part, { specs }, await mintOf(keyFileOf(key, found)), user);
  const identity = known.get(name);
  if (identity === undefined) {
    const names = [...known.keys()];
    const hint = didYouMean(name, names) || ` There are: ${names.join(", ")}.`;
    throw new UsageError(`There is no token ${name} for ${operation.id}.${hint}`);
  }
  return `${(await identity.token()).reveal()}\n`;
}

/** The token that an identity of the config gets. */
async function identityToken(name: string, flags: TokenFlags, found: FoundConfig, specs: Specs): Promise<string> {
  const { config } = found;
  const target = config.target === undefined ? undefined : new URL(config.target);
  const { cloud } = cloudOf(target, namedCloud(given({ cloud: flags.cloud }), config), specs);
  const making = {
    cloud,
    mint: await mintOf(keyFileOf(flags.key, found)),
    prompt: (line: string): void => toStderr(`${line}\n`),
  };
  const identity = identitiesOf({ identity: name }, found, making)?.find((one) => one.name === name);
  if (identity === undefined) throw new UsageError(`No config file has an identity ${name}.`);
  return `${(await identity.token()).reveal()}\n`;
}

// Under all its names: a server may know only one of them.
function leastOf(as: "delegated" | "application", table: PermissionTable): readonly string[] {
  const grant = as === "delegated" ? table.delegatedWork : table.application;
  return grant.supported ? grant.least.slice(0, 1).flatMap((name) => namesOf(name, table)) : [];
}

function leastRole({ roles }: PermissionTable): readonly string[] {
  return roles.slice(0, 1).map(({ templateId }) => templateId);
}

function allIn(
  tables: readonly PermissionTable[],
  of: (table: PermissionTable) => readonly string[],
): readonly string[] {
  return [...new Set(tables.flatMap(of))];
}
