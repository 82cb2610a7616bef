import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from "node:crypto";

import { calculateJwkThumbprint, type JSONWebKeySet, type JWK } from "jose";

/** A private key that tokens are signed with, and what the world may know of it. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly algorithm: string;
  /** Derived from the key, so that the same key always has the same id. */
  readonly keyId: string;
  readonly publicKeys: JSONWebKeySet;
}

/** A new ES256 key. */
export function newSigningKey(): Promise<SigningKey> {
  return signingKeyOf(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey);
}

/** Reads a private key from PEM or JWK text. Rejects with a `TypeError`, which repeats nothing of it, when it cannot sign. */
export async function readSigningKey(text: string): Promise<SigningKey> {
  return signingKeyOf(privateKeyOf(text));
}

/** The key as PEM (PKCS #8), which {@link readSigningKey} reads. */
export function writeSigningKey({ privateKey }: SigningKey): string {
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

async function signingKeyOf(privateKey: KeyObject): Promise<SigningKey> {
  const algorithm = algorithmOf(privateKey);
  // Both describe the same members; jose's type is the stricter one.
  const jwk = createPublicKey(privateKey).export({ format: "jwk" }) as JWK;
  const keyId = await calculateJwkThumbprint(jwk);
  return { privateKey, algorithm, keyId, publicKeys: { keys: [{ ...jwk, kid: keyId, alg: algorithm, use: "sig" }] } };
}

function privateKeyOf(text: string): KeyObject {
  try {
    if (!text.trimStart().startsWith("{")) return createPrivateKey(text);
    const parsed = JSON.parse(text) as JsonWebKey & { readonly keys?: readonly JsonWebKey[] };
    return createPrivateKey({ key: parsed.keys?.[0] ?? parsed, format: "jwk" });
  } catch {
    if (/ENCRYPTED/.test(text)) throw new TypeError("its key is encrypted with a password");
    throw new TypeError("it holds no private key as PEM or JWK");
  }
}

const curves: Readonly<Record<string, string>> = { prime256v1: "ES256", secp384r1: "ES384", secp521r1: "ES512" };
const fewestBits = 2048;

function algorithmOf({ asymmetricKeyType: type, asymmetricKeyDetails: details = {} }: KeyObject): string {
  const { namedCurve = "", modulusLength = 0 } = details;
  const onCurve = curves[namedCurve];
  if (type === "ec" && onCurve !== undefined) return onCurve;
  if (type === "rsa" && modulusLength >= fewestBits) return "RS256";
  if (type === "ed25519") return "EdDSA";
  throw new TypeError(
    `its key cannot sign tokens: it must be on P-256, P-384 or P-521, Ed25519, or RSA from 2048 bits`,
  );
}
