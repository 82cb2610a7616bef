import { isAscii, isUtf8 } from "node:buffer";
import { createSecureContext, rootCertificates, type SecureContext } from "node:tls";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { Agent } from "undici";
import type { BodyBytes, RecordedResponse } from "../specs/exchange.ts";
import type { CutOff } from "./budget.ts";
import { failureOf } from "./failure-of.ts";
import { Reception } from "./reception.ts";
import { Throttle } from "./throttle.ts";

/** Decodes a body by its Content-Encoding. Throws when it does not decode or would be larger than `maxBytes`. */
export function decodeBody(bytes: Buffer, encoding: string, maxBytes: number): string {
  return utf8.decode(decompressed(bytes, encoding, maxBytes));
}

function decompressed(bytes: Buffer, encoding: string | undefined, maxBytes: number): Buffer {
  if (bytes.length === 0 || encoding === undefined || encoding === "identity") return bytes;
  const limit = { maxOutputLength: maxBytes };
  switch (encoding.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return gunzipSync(bytes, limit);
    case "br":
      return brotliDecompressSync(bytes, limit);
    case "deflate":
      return inflateSync(bytes, limit);
    default:
      throw Object.assign(new Error(`unknown encoding ${encoding}`), { code: "ERR_UNKNOWN_ENCODING" });
  }
}

const utf8 = new TextDecoder();
const plainBytes: BodyBytes = { byteOrderMark: false, validUtf8: true };

function asText(bytes: Buffer): { readonly body: string; readonly bytes: BodyBytes } {
  // Most bodies are plain, and those are read much faster as what they are.
  if (isAscii(bytes)) return { body: bytes.toString("latin1"), bytes: plainBytes };
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const validUtf8 = isUtf8(bytes);
  if (validUtf8 && !byteOrderMark) return { body: bytes.toString("utf8"), bytes: plainBytes };
  return { body: utf8.decode(bytes), bytes: { byteOrderMark, validUtf8 } };
}

/** So many large bodies are read at a time. */
const largeAtOnce = 1;

export interface TransportOptions {
  /** Largest number of connections to the target. */
  readonly connections: number;
  /** Until an answer must be complete. */
  readonly timeoutMs: number;
  /** Largest body that is read, before and after decompression. */
  readonly maxBytes: number;
  /** Certificates of authorities to trust beside the well-known ones, as PEM. */
  readonly ca?: string;
}

type Way = "shared" | "alone" | "in-turn";

export interface RawRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Over which connections: those of all, one of its own that nobody used before, or the one of all that are sent in turn. */
  readonly way?: Way;
}

/** As it came, secrets not yet removed. */
export type RawResponse = RecordedResponse;

/** Sends requests over undici. Redirects are not followed: a token never leaves the origin it was meant for. */
export class Transport {
  readonly #agents: Readonly<Record<Way, Agent>>;
  readonly #options: TransportOptions;
  readonly #deadlines: Deadlines;
  readonly #large = new Throttle(largeAtOnce);

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#deadlines = new Deadlines(options.timeoutMs);
    const common = {
      connections: options.connections,
      connectTimeout: options.timeoutMs,
      headersTimeout: options.timeoutMs,
      bodyTimeout: options.timeoutMs,
      maxResponseSize: options.maxBytes,
      ...(options.ca === undefined ? {} : { connect: { secureContext: trusting(options.ca) } }),
    };
    this.#agents = {
      shared: new Agent(common),
      // Without pipelining no connection is used twice.
      alone: new Agent({ ...common, pipelining: 0 }),
      "in-turn": new Agent({ ...common, connections: 1 }),
    };
  }

  /** Never rejects: what went wrong on the way is a kind of answer. */
  async send({ method, url, headers, body, way = "shared" }: RawRequest): Promise<RawResponse> {
    const reception = new Reception(this.#large);
    const deadline = this.#deadlines.begin((reason) => reception.callOff(reason));
    const path = url.href.slice(url.origin.length);
    try {
      this.#agents[way].dispatch(
        { origin: url.origin, path, method, headers, ...(body === undefined ? {} : { body }) },
        reception,
      );
      const received = await reception.answer;
      const bytes = decompressed(received.bytes, received.headers["content-encoding"], this.#options.maxBytes);
      return { kind: "answered", status: received.status, headers: received.headers, ...asText(bytes) };
    } catch (error) {
      return failureOf(error, this.#options);
    } finally {
      reception.release();
      this.#deadlines.end(deadline);
    }
  }

  /** Calls off every request under way; what they are answered with is a failure by `budget`. */
  callOff(reason: CutOff): void {
    this.#deadlines.callOff(reason);
  }

  async close(): Promise<void> {
    this.#deadlines.close();
    await Promise.all(Object.values(this.#agents).map((agent) => agent.destroy()));
  }
}

// Made once: to read all the well-known certificates anew would cost every connection more than its handshake.
function trusting(ca: string): SecureContext {
  return createSecureContext({ ca: [...rootCertificates, ca] });
}

/** A request under way, and how it is called off. */
interface Deadline {
  /** On the clock of `performance`. */
  readonly at: number;
  readonly callOff: (reason: Error) => void;
}

const mostChecks = 250;

/** Calls off requests that take too long. One timer looks after all of them: a timer for each would cost more than the request. */
export class Deadlines {
  readonly #open = new Set<Deadline>();
  readonly #timeoutMs: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Opens a deadline for one request, which is called off when it has passed; it is to be ended when the answer is there. */
  begin(callOff: Deadline["callOff"]): Deadline {
    this.#timer ??= setInterval(() => this.#check(), Math.min(mostChecks, Math.max(10, this.#timeoutMs / 4))).unref();
    const deadline = { at: performance.now() + this.#timeoutMs, callOff };
    this.#open.add(deadline);
    return deadline;
  }

  end(deadline: Deadline): void {
    this.#open.delete(deadline);
  }

  /** Calls off every request under way. */
  callOff(reason: Error): void {
    for (const deadline of this.#open) this.#call(deadline, reason);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #check(): void {
    const now = performance.now();
    for (const deadline of this.#open) {
      // They stand in the order of their beginning, so the first that has time left ends the search.
      if (deadline.at > now) return;
      this.#call(deadline, Object.assign(new Error("the answer took too long"), { name: "TimeoutError" }));
    }
  }

  #call(deadline: Deadline, reason: Error): void {
    this.#open.delete(deadline);
    deadline.callOff(reason);
  }
}
