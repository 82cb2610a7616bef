import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { UsageError } from "../usage-error.ts";
import { fetchText } from "./fetch-text.ts";

/** A text that the user named: its name in places, where it came from, and what it says. */
export interface LoadedText {
  readonly document: string;
  readonly from: string;
  readonly text: string;
}

const mostBytes = 20_000_000;

/**
 * Reads a file, or fetches an http or https URL: only what the user named, never a place that it redirects to. At most 20 MB,
 * within 60 seconds. Rejects with a {@link UsageError} that names `what`, the place and the reason.
 */
export async function loadText(what: string, named: string): Promise<LoadedText> {
  const fail = (reason: string): UsageError =>
    new UsageError(`The ${what} ${shown(named)} cannot be read: ${reason}. Give a file, or an http or https URL.`);
  if (/^https?:\/\//i.test(named)) {
    const url = URL.canParse(named) ? new URL(named) : undefined;
    if (url === undefined) throw fail("it is no URL");
    if (url.username !== "" || url.password !== "") throw fail("a URL must not hold a password");
    const text = await fetchText(url, { mostBytes, timeoutMs: 60_000 }).catch((error: unknown) => {
      throw fail(error instanceof Error ? error.message : String(error));
    });
    return { document: decodeURIComponent(url.pathname.split("/").at(-1) ?? "") || url.host, from: shown(named), text };
  }
  try {
    const bytes = readFileSync(named);
    if (bytes.length > mostBytes) throw new Error(`it has ${bytes.length} bytes, at most ${mostBytes} are read`);
    return {
      document: basename(named),
      from: basename(named),
      text: new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    };
  } catch (error) {
    throw fail(
      error instanceof TypeError ? "it is no UTF-8 text" : error instanceof Error ? error.message : String(error),
    );
  }
}

// Neither a password nor a query, which may hold a key, is repeated.
function shown(named: string): string {
  return named.replace(/^(https?:\/\/)[^/]*@/i, "$1").replace(/[?#].*$/, "");
}
