import { dirname, resolve } from "node:path";

import { readClaims } from "../../client/identities/sign-in.ts";
import { isLoopback } from "../../specs/loopback.ts";
import type { IdentityConfig } from "../../schemas/own/config.ts";
import { type Contract, contractOf } from "../../specs/contract.ts";
import type { Cloud } from "../../specs/operation.ts";
import { readConfig } from "../config/read-config.ts";
import { toStderr } from "../print.ts";
import { chosenSpecs, operationGlobs, specsFolder, specsOf } from "../specs/specs-of.ts";
import { availableIn, cloudOf, namedCloud } from "../run/cloud.ts";
import { given } from "../run/run-flags.ts";
import { namedTarget } from "../run/target.ts";
import { identityOf, type Making } from "./identity-of.ts";
import { keyFileOf, mintOf } from "./minting.ts";
import { audiencesOf } from "../../judging/tokens/documented-names.ts";
import { type KnownIdentity, gapsOf } from "../../judging/tokens/gaps.ts";
import type { Profile } from "../../judging/tokens/profile.ts";
import { profilesOf } from "../../judging/tokens/profiles.ts";
import { standingOf } from "../../judging/tokens/standing-of.ts";
import type { TokenClaims } from "../../specs/claims.ts";

/** What the command line of `identities` says. */
export interface IdentitiesFlags {
  readonly target?: string;
  readonly config?: string;
  readonly operation?: string;
  readonly cloud?: Cloud;
  readonly signIn?: boolean;
}

/** What the identities of the config can test of each operation. Rejects with a `UsageError` or an `IdentityError`. */
export async function identitiesPlan(flags: IdentitiesFlags): Promise<string> {
  const found = await readConfig(flags.config, process.env);
  const { config, file = "" } = found;
  const { signIn = false, config: _, ...named } = flags;
  const specs = chosenSpecs(
    await specsOf(specsFolder(undefined, found), operationGlobs(flags, config)),
    { ids: [], ...named },
    config,
  );
  const configured = Object.entries(config.identities ?? {});
  const cloud = namedCloud(flags, config);
  const somewhere = flags.target ?? config.target ?? (configured.length > 0 ? cloud : undefined);
  const target = somewhere === undefined ? undefined : namedTarget({ ids: [], ...named }, config, specs);
  const chosen = cloudOf(target, cloud, specs);
  const making: Making = {
    cloud: chosen.cloud,
    mint: await mintOf(keyFileOf(undefined, found)),
    folder: dirname(resolve(file)),
    prompt: (message) => toStderr(`${message}\n`),
  };
  const identities = await Promise.all(configured.map(([name, settings]) => plannedOf(name, settings, making, signIn)));
  const operations = availableIn(chosen, specs.operations);
  const plans = operations.map((operation) => planText(contractOf(operation, specs), identities, Date.now()));
  const here = (target === undefined || isLoopback(target)) && configured.length === 0;
  return [...(here ? [`${everything}\n\n`] : []), plans.join("\n")].join("");
}

const everything =
  "On this machine every cell is tested, with tokens that we mint. On a target elsewhere it takes identities:";

async function plannedOf(name: string, settings: IdentityConfig, making: Making, signIn: boolean): Promise<Planned> {
  const { kind, for: purpose } = settings;
  const identity = identityOf(name, settings, making);
  const base = { name, purpose, kind, ...given({ rolesKnown: identity.rolesKnown }) };
  // To sign in may cost a prompt, and leaves a trace in somebody's log.
  if (!signIn && kind !== "static" && kind !== "minted") {
    return { ...base, claims: undefined, unknown: "not known before it signs in; --sign-in does so" };
  }
  return { ...base, claims: readClaims((await identity.token()).reveal()) };
}

/** An identity of the config; without claims, why there are none. */
export interface Planned extends KnownIdentity {
  readonly kind: string;
  readonly unknown?: string;
}

/** Which cells of a contract's matrix the identities play, which an app registration would add, and which none can. */
function planText(contract: Contract, identities: readonly Planned[], nowMs: number): string {
  const { operation } = contract;
  const gaps = gapsOf(contract, identities);
  const open = new Set(gaps.map(({ cell }) => cell));
  const covered = gapsOf(contract, []).filter(({ cell }) => !open.has(cell));
  const profiles = profilesOf(operation.permissions, Math.floor(nowMs / 1000));
  const kindsOf = (having: (profile: Profile) => boolean): readonly string[] => [
    ...new Set(profiles.filter(having).map(({ kind }) => kind)),
  ];
  const byNobody = kindsOf(({ credential }) => credential.kind === "header");
  const elsewhere = [...byNobody, ...kindsOf(({ registration }) => registration !== undefined)];
  const onlyHere = kindsOf(({ kind }) => !elsewhere.includes(kind));
  const people = identities.map((identity) => [
    `  ${identity.name}`,
    identity.purpose,
    identity.kind,
    saying(identity, contract, nowMs),
  ]);
  return [
    `${operation.title} (${operation.id})`,
    "",
    people.length === 0 ? "No identity is configured." : "Identities:",
    ...columns(people),
    "",
    `Cells that they can test: ${covered.length} of ${covered.length + gaps.length}`,
    ...covered.map(({ cell }) => `  + ${cell}`),
    "",
    ...(gaps.length === 0 ? [] : ["Cells that nobody can test, and what would close the gap:"]),
    ...gaps.flatMap(({ cell, needs }) => [`  - ${cell}`, `      ${needs}`]),
    "",
    `Tested without any identity: ${byNobody.join(", ")}.`,
    `Tested only on this machine, with tokens that we mint: ${onlyHere.join(", ")}.`,
    "",
  ].join("\n");
}

function saying(identity: Planned, { operation }: Contract, nowMs: number): string {
  if (identity.unknown !== undefined) return identity.unknown;
  const standing = standingOf(identity.claims, operation.permissions, {
    now: Math.floor(nowMs / 1000),
    audiences: audiencesOf(operation),
    rolesKnown: identity.rolesKnown ?? false,
  });
  const who = kindText(identity.claims);
  switch (standing.kind) {
    case "allowed":
      return `${who}may read: ${standing.reason}`;
    case "refused":
      return `${who}may not read: ${standing.reason}`;
    case "unknown":
      return `${who}may read or not: ${standing.reason}`;
  }
}

function kindText(claims: TokenClaims | undefined): string {
  if (claims === undefined) return "";
  return claims["idtyp"] === "app" || claims["scp"] === undefined ? "application, " : "delegated, ";
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join("  "),
  );
}
