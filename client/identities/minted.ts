import { type JSONWebKeySet, SignJWT } from "jose";

import type { Claims } from "../../specs/claims.ts";
import type { Identity, Purpose } from "../identity.ts";
import { knownSecrets } from "../known-secrets.ts";
import { Secret } from "../secret.ts";
import { newSigningKey, type SigningKey } from "./signing-key.ts";

const tenant = "3f1d6a52-7c0e-4c6b-9a57-1f6f0a3c2d10";
const application = "b2c1f7de-52d1-4f0e-8f0a-6a7d5c9e4b21";
const object = "6e0a9c44-0a3d-4a8e-b0ad-2a9d1f7e5c33";
const lifetimeSeconds = 3600;
// Entra puts it into the wids of every member, whatever roles stand beside it.
const memberEntry = "b79fbf4d-3ef9-4689-8143-76b194e85509";

/** Signs tokens for targets on this machine, with a key made at the start or given. */
export class Mint {
  readonly #key: SigningKey;
  /** The id of the user whom its delegated tokens name; one that no target has, unless it is told. */
  readonly user: string | undefined;
  readonly #signed = new Map<string, Promise<Secret>>();
  readonly #first: Mint;
  readonly #others = new Map<string, Mint>();

  private constructor(key: SigningKey, user?: string, first?: Mint) {
    this.#key = key;
    this.user = user;
    this.#first = first ?? this;
  }

  static async create(key?: SigningKey): Promise<Mint> {
    return new Mint(key ?? (await newSigningKey()));
  }

  /** The same one for another user, by the id of that one. */
  as(user: string): Mint {
    const others = this.#first.#others;
    const other = others.get(user) ?? new Mint(this.#key, user, this.#first);
    others.set(user, other);
    return other;
  }

  /** The public keys, for a target that verifies signatures. */
  get keys(): JSONWebKeySet {
    return this.#key.publicKeys;
  }

  async sign(claims: Claims): Promise<Secret> {
    const now = Math.floor(Date.now() / 1000);
    const payload: Record<string, unknown> = {
      aud: "https://graph.microsoft.com",
      iss: `https://sts.windows.net/${tenant}/`,
      tid: tenant,
      oid: (claims.kind === "delegated" ? this.user : undefined) ?? object,
      appid: application,
      iat: now - 60,
      nbf: now - 60,
      exp: now + lifetimeSeconds,
      ver: "1.0",
      ...(claims.kind === "application"
        ? { idtyp: "app", roles: claims.permissions }
        : {
            idtyp: "user",
            scp: claims.permissions.join(" "),
            wids: [...new Set([...(claims.directoryRoles ?? []), memberEntry])],
          }),
      ...claims.override,
    };
    const present = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
    const header = { alg: this.#key.algorithm, typ: "JWT", kid: this.#key.keyId };
    return new Secret(await new SignJWT(present).setProtectedHeader(header).sign(this.#key.privateKey), this.#first);
  }

  /** Lets its tokens be forgotten, once nobody asks with them any more and all that is told of them is clean. */
  retire(): void {
    knownSecrets.forget(this.#first);
  }

  /** An identity whose token is signed once, when it is first asked for; those of the same claims share it. */
  identity(name: string, purpose: Purpose, claims: Claims): Identity {
    return { name, purpose, kind: claims.kind, rolesKnown: true, token: () => this.#once(claims) };
  }

  // Operations with the same permissions try the same tokens.
  #once(claims: Claims): Promise<Secret> {
    const key = JSON.stringify(claims, (_name, value: unknown) => (value === undefined ? "undefined" : value));
    const known = this.#signed.get(key) ?? this.sign(claims);
    this.#signed.set(key, known);
    return known;
  }
}

/** Tokens live for an hour. */
const renewedAfterMs = 20 * 60_000;

let latest: { readonly mint: Promise<Mint>; readonly since: number } | undefined;

/** One that signs for the many runs of a proof, which ask with the same claims, until its tokens come of age. */
export function lastingMint(): Promise<Mint> {
  const now = performance.now();
  if (latest === undefined || now - latest.since > renewedAfterMs) latest = { mint: Mint.create(), since: now };
  return latest.mint;
}
