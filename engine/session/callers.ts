import type { Mint } from "../../client/identities/minted.ts";
import type { Identity } from "../../client/identity.ts";
import { Secret } from "../../client/secret.ts";
import type { Asker, Role } from "../../judging/answers/ask.ts";
import type { Claims } from "../../specs/claims.ts";
import type { Credential, Profile } from "../../judging/tokens/profile.ts";

/** How a request proves who asks. */
export type Caller =
  | { readonly kind: "identity"; readonly identity: Identity; readonly scheme?: string }
  /** An Authorization header that holds no secret. */
  | { readonly kind: "header"; readonly credentials: string };

/** The identities of a run by the names under which requests call them: the first of each purpose by its role. */
export function membersOf(
  identities: readonly Identity[],
): readonly { readonly asker: Asker; readonly identity: Identity }[] {
  const taken = new Set<Role>();
  return identities.map((identity) => {
    const { name, purpose } = identity;
    const asker: Asker = taken.has(purpose) ? `as ${name}` : purpose;
    taken.add(purpose);
    return { asker, identity };
  });
}

/**
 * The name of an identity that is minted: `token --profile` makes the same token by what follows the beginning. Of a token that
 * names a user of the target it says which one.
 */
export function mintedName(name: string, mint?: Mint, kind: Claims["kind"] = "delegated"): string {
  const user = kind === "delegated" ? mint?.user : undefined;
  return user === undefined ? `minted-${name}` : `minted-${name}@${user}`;
}

/** What plays the profile of a name where no identity plays it; undefined where it takes a token and none may be minted. */
export function callerOf(name: string, { credential }: Profile, mint: Mint | undefined): Caller | undefined {
  if (credential.kind === "header") return { kind: "header", credentials: credential.authorization };
  if (mint === undefined) return undefined;
  const named = mintedName(name, mint, credential.claims.kind);
  const identity = mint.identity(named, "unrelated", credential.claims);
  switch (credential.kind) {
    case "minted":
      return { kind: "identity", identity };
    case "scheme":
      return { kind: "identity", identity, scheme: credential.scheme };
    case "unsigned":
      return { kind: "identity", identity: unsigned(named, credential, mint) };
  }
}

/** What a request takes along to prove it. */
export function credentialsOf(
  caller: Caller | undefined,
): { readonly identity?: Identity; readonly scheme?: string } | { readonly credentials: string } {
  if (caller === undefined) return {};
  if (caller.kind === "header") return { credentials: caller.credentials };
  const { identity, scheme } = caller;
  return scheme === undefined ? { identity } : { identity, scheme };
}

/** The identity of a profile whose token names a user of the target, by the id of that one; undefined where none may be minted. */
export function asUser(
  name: string,
  { credential }: Profile,
  user: string,
  mint: Mint | undefined,
): Identity | undefined {
  if (mint === undefined || credential.kind !== "minted") return undefined;
  const { claims } = credential;
  const own = mint.as(user);
  return own.identity(mintedName(name, own, claims.kind), "allowed", claims);
}

function unsigned(name: string, { claims, isCut }: Credential & { kind: "unsigned" }, mint: Mint): Identity {
  const header = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
  let made: Promise<Secret> | undefined;
  const make = async (): Promise<Secret> => {
    const [signed = "", payload = ""] = (await mint.sign(claims)).reveal().split(".");
    return new Secret(isCut === true ? `${signed}.${payload}` : `${header}.${payload}.`, mint);
  };
  return { name, purpose: "unrelated", kind: claims.kind, token: () => (made ??= make()) };
}
