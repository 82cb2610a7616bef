import { Agent } from "undici";

import { CutOff } from "./budget.ts";
import { Deadlines } from "./deadlines.ts";
import { decodeBody } from "./decode-body.ts";
import type { RecordedResponse, TransportFailure } from "./exchange.ts";

export interface TransportOptions {
  /** Largest number of connections to the target. */
  readonly connections: number;
  /** Until an answer must be complete. */
  readonly timeoutMs: number;
  /** Largest body that is read, before and after decompression. */
  readonly maxBytes: number;
}

export interface RawRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** As it came, secrets not yet removed. */
export type RawResponse = RecordedResponse;

/** Sends requests over undici. Redirects are not followed: a token never leaves the origin it was meant for. */
export class Transport {
  readonly #agent: Agent;
  readonly #options: TransportOptions;
  readonly #deadlines: Deadlines;

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#deadlines = new Deadlines(options.timeoutMs);
    this.#agent = new Agent({
      connections: options.connections,
      connectTimeout: options.timeoutMs,
      headersTimeout: options.timeoutMs,
      bodyTimeout: options.timeoutMs,
      maxResponseSize: options.maxBytes,
    });
  }

  /** Never rejects: what went wrong on the way is a kind of answer. */
  async send({ method, url, headers, body }: RawRequest): Promise<RawResponse> {
    const deadline = this.#deadlines.begin();
    try {
      const response = await this.#agent.request({
        origin: url.origin,
        path: url.href.slice(url.origin.length),
        method,
        headers,
        ...(body === undefined ? {} : { body }),
        signal: deadline,
      });
      const received = plainHeaders(response.headers);
      const encoding = received["content-encoding"];
      const text =
        encoding === undefined || encoding === "identity"
          ? await response.body.text()
          : decodeBody(Buffer.from(await response.body.arrayBuffer()), encoding, this.#options.maxBytes);
      return { kind: "answered", status: response.statusCode, headers: received, body: text };
    } catch (error) {
      return failure(error, this.#options);
    } finally {
      this.#deadlines.end(deadline);
    }
  }

  /** Calls off every request under way; what they are answered with is a failure by `budget`. */
  callOff(reason: CutOff): void {
    this.#deadlines.callOff(reason);
  }

  async close(): Promise<void> {
    this.#deadlines.close();
    await this.#agent.destroy();
  }
}

function plainHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return plain;
}

function failure(error: unknown, { timeoutMs, maxBytes }: TransportOptions): RawResponse {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const name = error instanceof Error ? error.name : "";
  const message = error instanceof Error ? error.message : String(error);
  const failed = (cause: TransportFailure, text: string): RawResponse => ({ kind: "failed", cause, message: text });
  if (error instanceof CutOff) return failed("budget", message);
  if (name === "TimeoutError" || /TIMEOUT|ETIMEDOUT/.test(code)) {
    return failed("timeout", `no complete answer within ${timeoutMs} ms`);
  }
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE" || code === "ERR_BUFFER_TOO_LARGE") {
    return failed("too-large", `the body is larger than ${maxBytes} bytes`);
  }
  if (/^(Z_|ERR_.*BROTLI|ERR_UNKNOWN_ENCODING)/.test(code)) {
    return failed("undecodable", `the body does not decode as its Content-Encoding says (${message})`);
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code))
    return failed("certificate", `${code}: ${message}`);
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL/.test(code)) {
    return failed("unreachable", message.includes(code) ? message : `${code} ${message}`.trim());
  }
  return failed("reset", message === "" ? code : message);
}
