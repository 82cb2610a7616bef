import { generateKeyPairSync } from "node:crypto";

import { createLocalJWKSet, jwtVerify } from "jose";
import { expect, test } from "vitest";

import { Mint } from "./minted.ts";
import { newSigningKey, readSigningKey, writeSigningKey } from "./signing-key.ts";

const pkcs8 = { type: "pkcs8", format: "pem" } as const;
const keys = {
  "P-256": generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey,
  "P-384": generateKeyPairSync("ec", { namedCurve: "P-384" }).privateKey,
  ed25519: generateKeyPairSync("ed25519").privateKey,
  rsa: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey,
  "rsa-1024": generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey,
  x25519: generateKeyPairSync("x25519").privateKey,
};
const jwk = { ...keys["P-256"].export({ format: "jwk" }), kid: "mine" };

const readable: readonly (readonly [name: string, text: string, algorithm: string])[] = [
  ["PKCS #8", keys["P-256"].export(pkcs8).toString(), "ES256"],
  ["SEC 1", keys["P-384"].export({ type: "sec1", format: "pem" }).toString(), "ES384"],
  ["Ed25519", keys.ed25519.export(pkcs8).toString(), "EdDSA"],
  ["PKCS #1", keys.rsa.export({ type: "pkcs1", format: "pem" }).toString(), "RS256"],
  ["a JWK", JSON.stringify(jwk), "ES256"],
  ["a key set", JSON.stringify({ keys: [jwk] }), "ES256"],
];

test.each(readable)("%s signs tokens that its public keys verify", async (_, text, algorithm) => {
  const mint = await Mint.create(await readSigningKey(text));
  const token = (await mint.sign({ kind: "application", permissions: ["A"] })).reveal();
  const { protectedHeader } = await jwtVerify(token, createLocalJWKSet(mint.keys));
  expect(protectedHeader.alg).toBe(algorithm);
  expect(JSON.stringify(mint.keys)).not.toMatch(/"(d|p|q|dp|dq|qi)":/);
});

test("a key that was written is the same when it is read", async () => {
  const key = await newSigningKey();
  expect((await readSigningKey(writeSigningKey(key))).publicKeys).toEqual(key.publicKeys);
});

const encrypted = keys.rsa.export({ ...pkcs8, cipher: "aes-256-cbc", passphrase: "x" }).toString();
const unusable: readonly (readonly [name: string, text: string, reason: string])[] = [
  ["nothing", "", "no private key"],
  ["text", "hunter22", "no private key"],
  ["a public key", JSON.stringify({ ...jwk, d: undefined }), "no private key"],
  ["an encrypted key", encrypted, "encrypted with a password"],
  ["a short key", keys["rsa-1024"].export(pkcs8).toString(), "cannot sign tokens"],
  ["a key for other purposes", keys.x25519.export(pkcs8).toString(), "cannot sign tokens"],
];

test.each(unusable)("%s is refused, and not repeated", async (_, text, reason) => {
  const error: unknown = await readSigningKey(text).catch((e: unknown) => e);
  expect(String(error)).toContain(reason);
  expect(text === "" || !String(error).includes(text)).toBe(true);
});
