import { profilesOf } from "../../judging/tokens/profiles.ts";
import { installedSpecs } from "../../specs/loading/installed.ts";
import { partsOf } from "../../specs/operation-parts.ts";
import type { Operation } from "../../specs/operation.ts";
import { isBelow } from "../asking/own-id.ts";
import type { RunOptions } from "../run-options.ts";
import type { Settings } from "../settings.ts";
import { callerOf, mintedName } from "./callers.ts";
import { type SessionOptions, Session } from "./session.ts";
import { Mint } from "../../client/identities/minted.ts";
import type { Identity, Purpose } from "../../client/identity.ts";
import { type Profile, profilesByName } from "../../judging/tokens/profile.ts";
import { isBasic } from "../../judging/tokens/documented-names.ts";
import { mintingOf, wantedWhereOpen } from "../../judging/tokens/minting.ts";

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
async function operationsAround(operation: Operation, { specs }: Pick<RunOptions, "specs">): Promise<Around> {
  const installed = await installedSpecs();
  const key = specs ?? installed;
  const others = around.get(key) ?? aroundOf([...(specs?.operations ?? []), ...installed.operations].flatMap(partsOf));
  around.set(key, others);
  return others.operations.has(operation) ? others : aroundOf([operation, ...others.operations]);
}

/** Operations, and the permissions that let somebody read all of them. */
interface Around {
  readonly operations: ReadonlySet<Operation>;
  readonly permissions: readonly string[];
}

// The same for every operation of a run.
const around = new WeakMap<object, Around>();

// What lists users is seldom among the operations that go through one.
const listsUsers = "User.Read.All";

function aroundOf(operations: readonly Operation[]): Around {
  const goesThroughUsers = operations.some(({ routes }) =>
    routes.some((route) => isBelow("me", route) || isBelow("users", route)),
  );
  const permissions = new Set([...allOf(operations), ...(goesThroughUsers ? [listsUsers] : [])]);
  return { operations: new Set(operations), permissions: [...permissions] };
}

const admittedKinds = ["least-delegated", "least-application", "higher-delegated", "higher-application"] as const;

/**
 * Minted identities that are to be let in like the allowed one: with each name of its permission alone, an application, and with
 * a higher permission.
 */
function substitutes(mint: Mint, profiles: readonly Profile[]): readonly Identity[] {
  const claims = admittedKinds.flatMap((kind) => {
    const credential = profiles.find((profile) => profile.kind === kind)?.credential;
    return credential?.kind === "minted" ? [credential.claims] : [];
  });
  const alone = claims
    .slice(0, 1)
    .flatMap((first) => first.permissions.map((name) => ({ ...first, permissions: [name] })));
  return [...alone, ...claims.slice(1)].map((one, at) =>
    mint.identity(mintedName(`allowed-${at + 2}`, mint, one.kind), "allowed", one),
  );
}

/**
 * All that may ask with a token of a mint, by the names behind `minted-`: who plays a role, and who a cell of the matrix, as a user
 * of the target where one is given.
 */
export async function mintedIdentitiesOf(
  operation: Operation,
  options: Pick<RunOptions, "specs">,
  mint: Mint,
  user?: string,
): Promise<ReadonlyMap<string, Identity>> {
  const profiles = profilesOf(operation.permissions, Math.floor(Date.now() / 1000));
  const own = user === undefined ? mint : mint.as(user);
  const members = mintedIdentities(own, operation, profiles, await operationsAround(operation, options));
  const cells = [...profilesByName(profiles)].flatMap(([name, profile]) => {
    const caller = callerOf(name, profile, own);
    return caller?.kind === "identity" ? [caller.identity] : [];
  });
  const all = [...members, ...substitutes(own, profiles), ...cells];
  return new Map(all.map((identity) => [identity.name.slice(mintedName("").length), identity]));
}

/**
 * The identities for a target on this machine: one with the least privileged permission and role, one with another
 * permission, and one that may walk the collections on the way, which are operations of their own. Where no permission is
 * documented for certain, whoever has all that are known anywhere is taken for the one who may read.
 */
function mintedIdentities(
  mint: Mint,
  { permissions: table }: Operation,
  profiles: readonly Profile[],
  { operations, permissions: everything }: Around,
): readonly Identity[] {
  const identityOf = (purpose: Purpose, { credential }: Profile): readonly Identity[] =>
    credential.kind === "minted"
      ? [mint.identity(mintedName(purpose, mint, credential.claims.kind), purpose, credential.claims)]
      : [];
  const allowed = fullestOf(profiles);
  if (allowed === undefined) {
    const claims = mintingOf(wantedWhereOpen(table, everything), table);
    return [{ ...mint.identity(mintedName("allowed", mint, claims.kind), "allowed", claims), playsNobody: true }];
  }
  const walker =
    allowed.credential.kind === "minted" ? [{ ...allowed.credential.claims, permissions: everything }] : [];
  return [
    ...(operations.size > 1
      ? walker.map((claims) => ({
          ...mint.identity(mintedName("discovery", mint, claims.kind), "discovery", claims),
          playsNobody: true,
        }))
      : []),
    ...identityOf("allowed", allowed),
    ...(["unrelated-delegated", "unrelated-application"] as const)
      .flatMap((kind) => profiles.filter((profile) => profile.kind === kind))
      .slice(0, 1)
      .flatMap((profile) => identityOf("unrelated", profile)),
  ];
}

// The least privileged one that shows all members: what a basic one leaves out would be missed in every answer.
function fullestOf(profiles: readonly Profile[]): Profile | undefined {
  const first = profiles.find(({ kind }) => kind === "least-delegated" || kind === "least-application");
  if (first?.cell?.permission === undefined || !isBasic(first.cell.permission)) return first;
  const { column } = first.cell;
  const full = profiles.find(
    ({ cell, expected }) =>
      expected === "admitted" && cell?.column === column && cell.permission !== undefined && !isBasic(cell.permission),
  );
  return full ?? first;
}

// One token for all of them: whatever lies on the way to an operation is one of the others, or needs no more than they do.
function allOf(operations: readonly Operation[]): readonly string[] {
  const listed = operations.flatMap(({ permissions: { delegatedWork, application, names } }) => {
    const granted = [delegatedWork, application].flatMap((grant) =>
      grant.supported ? [...grant.least, ...grant.higher] : [],
    );
    return names.filter(({ name }) => granted.includes(name));
  });
  return [...new Set(listed.flatMap(({ name, aliases }) => [name, ...aliases]))];
}

/**
 * What signs tokens for a target on this machine; undefined where nothing may be minted. Beside identities that were given,
 * only with a key that was given: a target that was told whom to trust would not trust another.
 */
export async function mintFor(
  { loopback }: Settings,
  { identities, mint }: Pick<RunOptions, "identities" | "mint">,
): Promise<Mint | undefined> {
  if (!loopback) return undefined;
  return mint ?? (identities === undefined ? await Mint.create() : undefined);
}
