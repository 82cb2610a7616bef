import { audiencesOf } from "../../judging/tokens/documented-names.ts";
import { type KnownIdentity, gapsOf } from "../../judging/tokens/gaps.ts";
import type { Profile } from "../../judging/tokens/profile.ts";
import { profilesOf } from "../../judging/tokens/profiles.ts";
import { standingOf } from "../../judging/tokens/standing-of.ts";
import type { TokenClaims } from "../../specs/claims.ts";
import type { Contract } from "../../specs/contract.ts";

/** An identity of the config; without claims, why there are none. */
export interface Planned extends KnownIdentity {
  readonly kind: string;
  readonly unknown?: string;
}

/** Which cells of a contract's matrix the identities play, which an app registration would add, and which none can. */
export function planText(contract: Contract, identities: readonly Planned[], nowMs: number): string {
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
