import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { UsageError } from "../usage-error.ts";

/** A text that the user named: its name in places, where it came from, and what it says. */
export interface LoadedText {
  readonly document: string;
  readonly from: string;
  readonly text: string;
}

/** Limits of a download. */
interface Limits {
  readonly mostBytes: number;
  readonly timeoutMs: number;
}

const mostSourceBytes = 20_000_000;

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
    const text = await fetchText(url, { mostBytes: mostSourceBytes, timeoutMs: 60_000 }).catch((error: unknown) => {
      throw fail(error instanceof Error ? error.message : String(error));
    });
    return { document: decodeURIComponent(url.pathname.split("/").at(-1) ?? "") || url.host, from: shown(named), text };
  }
  try {
    const bytes = readFileSync(named);
    if (bytes.length > mostSourceBytes)
      throw new Error(`it has ${bytes.length} bytes, at most ${mostSourceBytes} are read`);
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

/** Fetches a text. Rejects on a status other than 200, on a redirect, on more bytes or a longer time than the limits, and on no UTF-8. */
export async function fetchText(url: URL, { mostBytes, timeoutMs }: Limits): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, { redirect: "manual", signal }).catch((error: unknown) => {
    throw new Error(reasonOf(error, timeoutMs));
  });
  const { status, headers } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    throw new Error(
      `it redirects to ${headers.get("location")?.replace(/[?#].*$/, "") ?? "nowhere"}; name that instead`,
    );
  }
  if (status !== 200 || response.body === null) {
    await response.body?.cancel();
    throw new Error(`the answer is ${status}`);
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let bytes = 0;
  try {
    for await (const chunk of response.body) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) throw new RangeError(`it has more than ${mostBytes} bytes`);
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    throw new Error(reasonOf(error, timeoutMs), { cause: error });
  }
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `it took longer than ${timeoutMs} ms`;
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_ENCODING"))
    return "it is no UTF-8 text";
  return cause ?? error.message;
}
