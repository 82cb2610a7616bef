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
