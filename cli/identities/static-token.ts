import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { IdentityConfig } from "../../schemas/own/identity-config.ts";
import { UsageError } from "../usage-error.ts";

/** The token that a config holds or names a file of. Throws {@link UsageError} when there is none. */
export function staticToken(name: string, settings: IdentityConfig & { kind: "static" }, folder: string): string {
  if (settings.token !== undefined) return usableToken(settings.token, `The token of ${name}`);
  const path = resolve(folder, settings.tokenFile ?? "");
  return usableToken(readToken(path, name), `The token of ${name}`);
}

/** The token if it can stand in a header. The token itself is not repeated. */
export function usableToken(token: string, subject: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new UsageError(`${subject} is no token: it must be one word of ASCII, without "Bearer".`);
}

function readToken(path: string, name: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    throw new UsageError(`The token file of ${name}, ${path}, cannot be read.`);
  }
}
