import type { IncomingMessage, ServerResponse } from "node:http";

import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";

/** A check of token signatures against public keys. */
export function signatureCheck(keys: JSONWebKeySet): (token: string) => Promise<boolean> {
  const keySet = createLocalJWKSet(keys);
  return async (token) => {
    try {
      await compactVerify(token, keySet);
      return true;
    } catch {
      return false;
    }
  };
}

// Where key sets usually stand, and where Microsoft Entra has its own.
const paths = new Set(["/.well-known/jwks.json", "/discovery/keys"]);

/** Answers a request for the public keys that tokens must be signed with. False when it is another request. */
export function publishKeys(incoming: IncomingMessage, outgoing: ServerResponse, keys?: JSONWebKeySet): boolean {
  if (keys === undefined || incoming.method !== "GET" || !paths.has(incoming.url ?? "")) return false;
  outgoing.writeHead(200, { "Content-Type": "application/jwk-set+json" }).end(JSON.stringify(keys));
  return true;
}
