import { knownSecrets } from "../../client/known-secrets.ts";
import { Redaction } from "../../client/redaction.ts";
import type { Exchange, RecordedResponse } from "../../specs/exchange.ts";
import { NotRecorded } from "./not-recorded.ts";
import type { RecordedEntry } from "./read-entry.ts";
import { recordedBody } from "./recorded-body.ts";

const secretNames = /token|secret|cookie|api-?key|subscription-key|session|(^|-)auth|authorization/i;
const shown = "[redacted]";
const surelySecret = 16;

/** A recorded entry as an exchange, secrets removed: whoever recorded it need not have done so. */
export function exchangeOf(entry: RecordedEntry, number: number): Exchange {
  const own = new Redaction();
  for (const [name, value] of Object.entries(entry.requestHeaders)) {
    // What follows the scheme; of cookies each value.
    for (const part of secretNames.test(name) ? value.split(/[\s;,]+|=/) : []) {
      // A short one may be a common word, which is a secret only here.
      (part.length < surelySecret ? own : knownSecrets).add(part);
    }
  }
  const clean = (text: string): string => knownSecrets.structured(own.structured(withoutTokens(text)));
  return {
    number,
    request: {
      method: entry.method,
      url: clean(cleanUrl(entry.url)),
      headers: cleanHeaders(entry.requestHeaders, clean),
      identity: entry.identity ?? "recorded",
    },
    response: responseOf(entry, clean),
    durationMs: entry.durationMs,
    memo: new Map(),
  };
}

/** The answer for a report: what the recording leaves out is empty. */
export function shownExchange(exchange: Exchange): Exchange {
  const { response } = exchange;
  if (response.kind === "failed") return exchange;
  const { status } = response;
  const plain = {
    kind: "answered" as const,
    status,
    headers: orElse(() => response.headers, {}),
    body: orElse(() => response.body, ""),
  };
  return { ...exchange, response: plain };
}

function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotRecorded) return otherwise;
    throw error;
  }
}

function responseOf(
  { status, responseHeaders, content }: RecordedEntry,
  clean: (text: string) => string,
): RecordedResponse {
  const headers = responseHeaders === undefined ? undefined : cleanHeaders(responseHeaders, clean);
  const body = bodyOf(content, responseHeaders?.["content-encoding"]);
  const shownBody = typeof body === "string" ? clean(body) : body;
  return {
    kind: "answered",
    status,
    get headers() {
      if (headers === undefined) throw new NotRecorded("the headers of the answer");
      return headers;
    },
    get body() {
      if (typeof shownBody !== "string") throw shownBody;
      return shownBody;
    },
  };
}

// What is thrown to whoever looks at a body that the recording does not have.
function bodyOf(content: RecordedEntry["content"], coding: string | undefined): string | NotRecorded {
  try {
    const text = content === undefined ? undefined : recordedBody(content, coding);
    return text ?? new NotRecorded("the body of the answer");
  } catch (error) {
    if (error instanceof NotRecorded) return error;
    throw error;
  }
}

function cleanHeaders(
  headers: Readonly<Record<string, string>>,
  clean: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (name === "www-authenticate" || !secretNames.test(name)) return [clean(name), clean(value)];
      const [scheme = ""] = value.split(" ");
      return [name, /^(Bearer|Basic|Digest)$/i.test(scheme) ? `${scheme} ${shown}` : shown];
    }),
  );
}

// Signed tokens may stand anywhere, whoever they belong to.
function withoutTokens(text: string): string {
  return text.includes("eyJ") ? text.replaceAll(/eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, shown) : text;
}

function cleanUrl(url: URL): string {
  const bare = new URL(url);
  bare.username = "";
  bare.password = "";
  return bare.href.replaceAll(/([?&](?:access_token|id_token|token|code|sig|api[-_]?key|key)=)[^&#]*/gi, `$1${shown}`);
}
