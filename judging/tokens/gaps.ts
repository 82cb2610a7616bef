import type { TokenClaims } from "../../specs/claims.ts";
import type { Contract } from "../../specs/contract.ts";
import { audiencesOf } from "./documented-names.ts";
import type { Gap, Registration } from "./gap.ts";
import { plays } from "./plays.ts";
import type { Profile } from "./profile.ts";
import { profilesOf } from "./profiles.ts";
import { standingOf } from "./standing-of.ts";

/** Somebody who can ask. `claims` are those of the token; undefined when it is opaque or encrypted. */
export interface KnownIdentity {
  readonly name: string;
  readonly purpose: string;
  readonly claims: TokenClaims | undefined;
  /** Whether `wids` names all directory roles of the user, as in tokens that we mint. Default false. */
  readonly rolesKnown?: boolean;
}

/** The cells of a contract's permission matrix that none of the identities plays and an app registration could. */
export function gapsOf({ operation }: Contract, identities: readonly KnownIdentity[]): readonly Gap[] {
  const now = Math.floor(Date.now() / 1000);
  const table = operation.permissions;
  const audiences = audiencesOf(operation);
  const standees = identities.flatMap(({ claims, rolesKnown = false }) =>
    claims === undefined ? [] : [{ claims, standing: standingOf(claims, table, { now, audiences, rolesKnown }) }],
  );
  return profilesOf(table, now)
    .filter((profile) => !standees.some((standee) => plays(standee, profile, table)))
    .flatMap((profile) => gapOf(profile) ?? []);
}

/** What would let a profile be played; undefined where only a minted token can look so. */
export function gapOf({ kind, registration }: Profile): Gap | undefined {
  if (registration === undefined) return undefined;
  const { type, permission } = registration;
  const beside = kind === "among-others" ? ", among others" : "";
  return {
    cell: `${type}, ${permission}${beside}${kind === "no-role" ? ", no directory role" : ""}`,
    needs: `an identity whose token has ${needsText(registration, beside)}`,
    registration,
  };
}

function needsText({ type, permission, permissionId, role }: Registration, beside: string): string {
  const id = permissionId === undefined ? "" : ` (${permissionId})`;
  if (type === "application") {
    const only = beside === "" ? "and no other documented one" : "and others";
    return `the application permission ${permission}${id} ${only}`;
  }
  const user = role === undefined ? "who has no directory role, custom ones included" : `with the role ${role}`;
  return `the delegated permission ${permission}${id}${beside === "" ? "" : " and others"}, signed in by a user ${user}`;
}
