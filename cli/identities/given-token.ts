import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { IdentityConfig } from "../../schemas/own/config.ts";
import { UsageError } from "../usage-error.ts";

const mostBytes = 1_000_000;

/** The token that a config holds or names a file of. Throws {@link UsageError} when there is none. */
export function staticToken(name: string, settings: IdentityConfig & { kind: "static" }, folder: string): string {
  if (settings.token !== undefined) return usableToken(settings.token, `The token of ${name}`);
  const path = resolve(folder, settings.tokenFile ?? "");
  return usableToken(readToken(path, name), `The token of ${name}`);
}

/** The token if it can stand in a header. The token itself is not repeated. */
function usableToken(token: string, subject: string): string {
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

/**
 * The token of `--token`; `-` reads it from stdin, where no list of processes shows it. Rejects with a {@link UsageError} when
 * there is none that can be sent.
 */
export async function tokenFlag(
  token: string | undefined,
  stdin: AsyncIterable<Buffer | string> = process.stdin,
): Promise<string | undefined> {
  if (token === undefined) return undefined;
  if (token !== "-") return usableToken(token, "--token");
  let text = "";
  for await (const piece of stdin) {
    text += String(piece);
    if (text.length > mostBytes) throw new UsageError(`stdin is too large for a token: at most ${mostBytes} bytes.`);
  }
  const read = text.trim();
  if (read === "") {
    throw new UsageError("--token - reads the token from stdin, which is empty. Pipe one in, or give --token TOKEN.");
  }
  return usableToken(read, "The token on stdin");
}
