import { STATUS_CODES } from "node:http";

import type { Exchange } from "../../specs/exchange.ts";

/** A name and a value, as HAR writes headers and query options. */
interface Pair {
  readonly name: string;
  readonly value: string;
}

/** An entry of a HAR 1.2 file, as we write it. Sizes in bytes and times in milliseconds, -1 where they are not known. */
export interface HarEntry {
  readonly startedDateTime: string;
  readonly time: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly httpVersion: string;
    readonly cookies: readonly [];
    readonly headers: readonly Pair[];
    readonly queryString: readonly Pair[];
    readonly postData?: { readonly mimeType: string; readonly params: readonly []; readonly text: string };
    readonly headersSize: -1;
    readonly bodySize: number;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly httpVersion: string;
    readonly cookies: readonly [];
    readonly headers: readonly Pair[];
    readonly content: { readonly size: number; readonly mimeType: string; readonly text?: string };
    readonly redirectURL: string;
    readonly headersSize: -1;
    readonly bodySize: number;
  };
  readonly cache: Readonly<Record<string, never>>;
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number };
  /** The name of the identity that asked. */
  readonly _identity: string;
  /** Why there was no answer; `status` is 0 then. */
  readonly _failure?: string;
}

const none: Readonly<Record<string, string>> = {};
const httpVersion = "HTTP/1.1";

/** An exchange as an entry of a HAR 1.2 file. Its secrets were taken out as it was recorded. */
export function harEntry({ request, response, durationMs }: Exchange, startedAt: Date): HarEntry {
  const time = Math.round(durationMs * 1000) / 1000;
  return {
    startedDateTime: startedAt.toISOString(),
    time,
    request: {
      method: request.method,
      url: request.url,
      httpVersion,
      cookies: [],
      headers: pairs(request.headers),
      queryString: [...new URL(request.url).searchParams].map(([name, value]) => ({ name, value })),
      ...(request.body === undefined
        ? {}
        : { postData: { mimeType: request.headers["content-type"] ?? "", params: [], text: request.body } }),
      headersSize: -1,
      bodySize: request.body === undefined ? 0 : Buffer.byteLength(request.body),
    },
    response: responseOf(response),
    cache: {},
    // How long sending and receiving took is not measured apart.
    timings: { send: 0, wait: time, receive: 0 },
    _identity: request.identity,
    ...(response.kind === "failed" ? { _failure: response.message } : {}),
  };
}

function responseOf(response: Exchange["response"]): HarEntry["response"] {
  const status = response.kind === "answered" ? response.status : 0;
  const headers = response.kind === "answered" ? response.headers : none;
  const body = response.kind === "answered" ? response.body : undefined;
  const size = body === undefined ? 0 : Buffer.byteLength(body);
  const encoded = headers["content-encoding"] !== undefined;
  const length = Number(headers["content-length"] ?? Number.NaN);
  return {
    status,
    statusText: STATUS_CODES[status] ?? "",
    httpVersion,
    cookies: [],
    headers: pairs(headers),
    content: { size, mimeType: headers["content-type"] ?? "", ...(body === undefined ? {} : { text: body }) },
    redirectURL: headers["location"] ?? "",
    headersSize: -1,
    // On the way a body may have been shorter than what it decodes to.
    bodySize: Number.isSafeInteger(length) ? length : encoded || body === undefined ? -1 : size,
  };
}

function pairs(headers: Readonly<Record<string, string>>): readonly Pair[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
