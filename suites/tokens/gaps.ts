import type { Contract } from "../../specs/contract.ts";
import type { TokenClaims } from "./token-claims.ts";

/** Somebody who can ask. `claims` are those of the token; undefined when it is opaque or encrypted. */
export interface KnownIdentity {
  readonly name: string;
  readonly purpose: string;
  readonly claims: TokenClaims | undefined;
  /** Whether `wids` names all directory roles of the user, as in tokens that we mint. Default false. */
  readonly rolesKnown?: boolean;
}

/** What is to be set up in the tenant: an app registration with one permission and, for delegated access, a user with or without a role. */
export interface Registration {
  readonly type: "delegated" | "application";
  readonly permission: string;
  /** Id of the permission in the app registration of Microsoft Graph. */
  readonly permissionId?: string;
  /** Name of the directory role of the user who signs in; absent: none. */
  readonly role?: string;
}

/** A cell of the permission matrix that nobody plays. */
export interface Gap {
  /** The cell in words, such as `application, LifecycleWorkflows.Read.All`. */
  readonly cell: string;
  /** What would close the gap, in words. */
  readonly needs: string;
  readonly registration: Registration;
}

/** The cells of a contract's permission matrix that none of the identities plays and an app registration could. */
export function gapsOf(_contract: Contract, _identities: readonly KnownIdentity[]): readonly Gap[] {
  return [];
}
