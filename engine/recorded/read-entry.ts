import { isObject } from "../../judging/values/json-object.ts";

/** A HAR file that cannot be read: the message names the key. */
export class HarError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "HarError";
  }
}

/** What a HAR entry tells of one exchange, whoever wrote it. Header names are in lower case. */
export interface RecordedEntry {
  readonly method: string;
  readonly url: URL;
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** Who asked, where our own recording says so. */
  readonly identity?: string;
  /** 0: the request was aborted or never answered. */
  readonly status: number;
  /** Absent where the recording leaves them out. */
  readonly responseHeaders?: Readonly<Record<string, string>>;
  /** The body as it was recorded, still in `encoding`; absent where the recording leaves it out. */
  readonly content?: { readonly text: string; readonly encoding: string };
  readonly startedAt?: Date;
  /** Milliseconds. */
  readonly durationMs: number;
}

/** Reads an entry of a HAR file; undefined where its URL is none that could be asked. Throws {@link HarError} when a needed key is missing. */
export function readEntry(value: unknown, at: number): RecordedEntry | undefined {
  const path = `log.entries[${at}]`;
  const entry = objectAt(value, path);
  const request = objectAt(entry["request"], `${path}.request`);
  const response = objectAt(entry["response"], `${path}.response`);
  const url = textAt(request["url"], `${path}.request.url`);
  const method = textAt(request["method"], `${path}.request.method`).toUpperCase();
  const status = response["status"];
  if (typeof status !== "number") throw new HarError(`${path}.response.status is no number`);
  if (!URL.canParse(url) || !/^https?:/i.test(url)) return undefined;
  const headers = headersOf(response["headers"]);
  const content = contentOf(response, status);
  const started = new Date(typeof entry["startedDateTime"] === "string" ? entry["startedDateTime"] : Number.NaN);
  const { time, _identity: identity } = entry;
  return {
    method,
    url: new URL(url),
    requestHeaders: headersOf(request["headers"]) ?? {},
    ...(typeof identity === "string" ? { identity } : {}),
    status,
    ...(headers === undefined ? {} : { responseHeaders: headers }),
    ...(content === undefined ? {} : { content }),
    ...(Number.isNaN(started.getTime()) ? {} : { startedAt: started }),
    durationMs: typeof time === "number" && time >= 0 ? time : 0,
  };
}

function objectAt(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (isObject(value)) return value;
  throw new HarError(value === undefined ? `it has no key ${path}` : `${path} is no object`);
}

function textAt(value: unknown, path: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new HarError(value === undefined ? `it has no key ${path}` : `${path} is no text`);
}

// Undefined where there are none: every answer has some, so they were left out.
function headersOf(list: unknown): Readonly<Record<string, string>> | undefined {
  if (!Array.isArray(list)) return undefined;
  const headers: Record<string, string> = {};
  for (const pair of list as readonly unknown[]) {
    if (!isObject(pair) || typeof pair["name"] !== "string" || typeof pair["value"] !== "string") continue;
    const name = pair["name"].toLowerCase();
    // Those of HTTP/2 that begin with a colon are no headers.
    if (name === "" || name.startsWith(":")) continue;
    const before = Object.hasOwn(headers, name) ? headers[name] : undefined;
    // Some recorders write the same header twice.
    const same = before === undefined || before === pair["value"];
    headers[name] = same ? pair["value"] : `${before}, ${pair["value"]}`;
  }
  return Object.keys(headers).length === 0 ? undefined : headers;
}

// Undefined where the recording leaves the body out, which is something else than an empty one.
function contentOf(response: Readonly<Record<string, unknown>>, status: number): RecordedEntry["content"] {
  const content = isObject(response["content"]) ? response["content"] : {};
  const { text, encoding } = content;
  if (typeof text === "string" && (text !== "" || !(Number(content["size"]) > 0))) {
    return { text, encoding: typeof encoding === "string" ? encoding.toLowerCase() : "" };
  }
  const empty = content["size"] === 0 || status === 204 || status === 304;
  return empty ? { text: "", encoding: "" } : undefined;
}
