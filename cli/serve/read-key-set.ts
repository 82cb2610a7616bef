import { createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";

import type { JSONWebKeySet, JWK } from "jose";

import { deepestJson, jsonDepth } from "../../specs/json-depth.ts";
import { UsageError } from "../usage-error.ts";

/** The public keys of a file: a JWKS, or one JWK. Throws {@link UsageError} when there are none, or when one is private. */
export function readKeySet(file: string): JSONWebKeySet {
  const refuse = (reason: string): never => {
    throw new UsageError(
      `The key set ${file} cannot be used: ${reason}. Make one with graph-conformance jwks --new FILE.`,
    );
  };
  const parsed = parse(file, refuse);
  const keys = isObject(parsed) && Array.isArray(parsed["keys"]) ? (parsed["keys"] as readonly unknown[]) : [parsed];
  if (keys.length === 0) refuse("it has no keys");
  // The server publishes them.
  if (keys.some((key) => isObject(key) && ("d" in key || "k" in key))) refuse("it holds a key that is secret");
  for (const key of keys) {
    if (!isPublicKey(key)) refuse("it holds no public keys as a JWKS");
  }
  return { keys: keys as readonly JWK[] as JWK[] };
}

function parse(file: string, refuse: (reason: string) => never): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return refuse(error instanceof Error && "code" in error ? String(error.code) : String(error));
  }
  if (jsonDepth(text) > deepestJson) return refuse(`it is nested more than ${deepestJson} levels deep`);
  try {
    return JSON.parse(text);
  } catch {
    return refuse("it is no JSON");
  }
}

function isPublicKey(key: unknown): boolean {
  try {
    return isObject(key) && createPublicKey({ key, format: "jwk" }).type === "public";
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
