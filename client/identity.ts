import { Secret } from "./secret.ts";

/**
 * What an identity is for: `allowed` may read, `unrelated` has a valid token without the permission, `discovery` only walks
 * the parent collections.
 */
export type Purpose = "allowed" | "unrelated" | "discovery";

/** Who asks. `token` obtains a token anew or from memory; it rejects with an `IdentityError`. */
export interface Identity {
  readonly name: string;
  readonly purpose: Purpose;
  readonly kind: "delegated" | "application" | "unknown";
  /** Whether the token's `wids` names all directory roles of the user, as in tokens that we mint. Default false. */
  readonly rolesKnown?: boolean;
  /** Whether it plays no cell of the permission matrix, although its claims would fit one. Default false. */
  readonly playsNobody?: boolean;
  token(): Promise<Secret>;
}

/** An identity that cannot get a token: the message names the identity and the reason. */
export class IdentityError extends Error {
  constructor(identity: string, reason: string, options?: ErrorOptions) {
    super(`Identity ${identity} cannot get a token: ${reason}`, options);
    this.name = "IdentityError";
  }
}

/** An identity with a token that somebody else obtained. */
export function fixedIdentity(
  name: string,
  purpose: Purpose,
  token: string,
  kind: Identity["kind"] = "unknown",
): Identity {
  const secret = new Secret(token);
  return { name, purpose, kind, token: () => Promise.resolve(secret) };
}
