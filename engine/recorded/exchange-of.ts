import { knownSecrets } from "../../client/known-secrets.ts";
import { Redaction } from "../../client/redaction.ts";
import type { Exchange, RecordedResponse } from "../../specs/exchange.ts";
import { NotRecorded } from "./not-judged.ts";
import type { RecordedEntry } from "./read-entry.ts";
import { decodeBody } from "../../client/transport.ts";

const mostBytes = 64 * 1024 * 1024;

/** A body as it was recorded, with the encoding that the recording names for its text. */
interface RecordedText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * The text of a recorded body; undefined where it stands in an encoding that is not read. Most recorders decode a body before
 * they record it; those that do not leave it compressed, in base64 or with a character for each byte. Throws
 * {@link NotRecorded} where its bytes were lost in recording.
 */
function recordedBody({ text, encoding }: RecordedText, coding?: string): string | undefined {
  if (encoding !== "" && encoding !== "base64") return undefined;
  const bytes = encoding === "base64" || isGzipInBase64(text) ? Buffer.from(text, "base64") : compressedBytes(text);
  if (bytes === undefined) return text;
  const first = bytes.toString("utf8").trimStart().charAt(0);
  const used = isGzip(bytes) ? "gzip" : coding;
  if (used === undefined || used === "identity" || first === "{" || first === "[") return bytes.toString("utf8");
  try {
    return decodeBody(bytes, used, mostBytes);
  } catch {
    if (isGzip(bytes)) throw new NotRecorded("the body of the answer: its compressed bytes were damaged in recording");
    return bytes.toString("utf8");
  }
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function isGzipInBase64(text: string): boolean {
  return /^H4sI[A-Za-z0-9+/]{12,}={0,2}$/.test(text);
}

// Undefined where it is a text. A byte that is no UTF-8 has left the mark of what is not a character.
function compressedBytes(text: string): Buffer | undefined {
  if (!text.startsWith("\u001F\u008B") && !text.startsWith("\u001F\uFFFD")) return undefined;
  if ([...text].some((character) => (character.codePointAt(0) ?? 0) > 0xff))
    throw new NotRecorded("the body of the answer: it is compressed still, and damaged");
  return Buffer.from(text, "latin1");
}

const secretNames = /token|secret|cookie|api-?key|subscription-key|session|(^|-)auth|authorization/i;
const shown = "[redacted]";
const surelySecret = 16;

/** A recorded entry as an exchange, secrets removed: whoever recorded it need not have done so. */
export function exchangeOf(entry: RecordedEntry, number: number): Exchange {
  const own = new Redaction();
  for (const [name, value] of Object.entries(entry.requestHeaders)) {
    // What follows the scheme; of cookies each value.
    for (const part of secretNames.test(name) ? value.split(/[\s;,]+|=/) : []) {
      // It was taken out before.
      if (part === shown) continue;
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
