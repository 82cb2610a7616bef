import type { Claims, TokenKind } from "../../specs/claims.ts";
import type { Registration } from "./gap.ts";

/** The groups of cells of the matrix: each has a requirement that speaks of it. */
export type ProfileKind = TokenKind;

/** What is sent as proof of who asks. Only `header` can be sent to any target: it holds no secret and no token. */
export type Credential =
  | { readonly kind: "minted"; readonly claims: Claims }
  /** A token that is minted, with its signature taken away: as one of the algorithm `none`, or as its first two parts alone. */
  | { readonly kind: "unsigned"; readonly claims: Claims; readonly isCut?: true }
  /** A sound token under another scheme than Bearer. */
  | { readonly kind: "scheme"; readonly scheme: string; readonly claims: Claims }
  | { readonly kind: "header"; readonly authorization: string };

/** What the contract says becomes of it: let in, refused with this status, or refused with any. */
export type Expected = "admitted" | "refused" | 401 | 403;

/** The type of permission in a column of the matrix. */
export type Column = "delegated" | "application" | "personal";

/** One cell of the matrix: somebody with certain claims, or with credentials that are none. */
export interface Profile {
  /** Unique in a contract: its kind, and what tells it from others of the kind. */
  readonly id: string;
  readonly kind: ProfileKind;
  /** Who that is, in words: `application, roles "User.Read.All"`. */
  readonly words: string;
  readonly credential: Credential;
  readonly expected: Expected;
  /** Whether what only resembles a documented permission is the name of another one. */
  readonly real?: true;
  /** Where it stands in the table of permissions; `permission` is undefined for any other permission. */
  readonly cell?: { readonly permission: string | undefined; readonly column: Column };
  /** What would let a real tenant give such a token; absent where only a minted one can look so. */
  readonly registration?: Registration;
}

/** Short names for the profiles of one table, to be typed: the kind, and behind the first of a kind its number. */
export function profilesByName(profiles: readonly Profile[]): ReadonlyMap<string, Profile> {
  const counts = new Map<ProfileKind, number>();
  // What is no token is not made again, and takes no name from one that is.
  const holdsToken = ({ credential }: Profile): boolean => credential.kind !== "header";
  return new Map(
    [...profiles.filter(holdsToken), ...profiles.filter((one) => !holdsToken(one))].map((profile) => {
      const { kind } = profile;
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      return [number === 1 ? kind : `${kind}-${number}`, profile];
    }),
  );
}
