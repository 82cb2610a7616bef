import { setTimeout as sleep } from "node:timers/promises";

import type { Exchange, RecordedResponse } from "./exchange.ts";
import type { Identity } from "./identity.ts";
import type { Redaction } from "./redaction.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { Transport } from "./transport.ts";

export interface ClientOptions {
  readonly transport: Transport;
  readonly redaction: Redaction;
  readonly userAgent: string;
  /** Requests that may be sent in all. */
  readonly maxRequests: number;
  /** Longest wait that a Retry-After may ask for, in milliseconds. */
  readonly maxWaitMs: number;
  /** Sees every exchange as it is recorded. */
  readonly onExchange?: (exchange: Exchange) => void;
}

/** What to send. */
export interface Outgoing {
  readonly method: string;
  readonly url: URL;
  readonly identity?: Identity;
  /** The scheme under which the identity's token is sent. Default `Bearer`. */
  readonly scheme?: string;
  /** An Authorization header that holds no secret, instead of an identity's: it is recorded as it is. */
  readonly credentials?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const attempts = 4;

/** Sends requests as an identity, waits when the target asks for it, and records each exchange without secrets. */
export class Client {
  readonly #options: ClientOptions;
  #sent = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** How many requests were sent so far. */
  get sent(): number {
    return this.#sent;
  }

  /** Rejects only with an `IdentityError`; what the target or the network does wrong is in the exchange. */
  async send(outgoing: Outgoing): Promise<Exchange> {
    for (let attempt = 1; ; attempt++) {
      const exchange = await this.#sendOnce(outgoing);
      const waitMs = attempt < attempts ? this.#waitMs(exchange, attempt) : undefined;
      if (waitMs === undefined) return exchange;
      await sleep(waitMs);
    }
  }

  async #sendOnce(outgoing: Outgoing): Promise<Exchange> {
    const { method, url, identity, scheme = "Bearer", credentials, headers: extra = {}, body } = outgoing;
    const { redaction, transport, userAgent, maxRequests, onExchange } = this.#options;
    const headers: Record<string, string> = { accept: "application/json", "user-agent": userAgent, ...extra };
    if (identity !== undefined) headers["authorization"] = `${scheme} ${await this.#reveal(identity)}`;
    else if (credentials !== undefined) headers["authorization"] = credentials;
    if (this.#sent >= maxRequests) {
      return this.#record(
        { ...outgoing, headers },
        { kind: "failed", cause: "budget", message: `the budget of ${maxRequests} requests is used up` },
        0,
      );
    }
    this.#sent += 1;
    const start = performance.now();
    const response = await transport.send({ method, url, headers, ...(body === undefined ? {} : { body }) });
    const clean: RecordedResponse =
      response.kind === "answered"
        ? { ...response, headers: redaction.headers(response.headers), body: redaction.text(response.body) }
        : { ...response, message: redaction.text(response.message) };
    const exchange = this.#record({ ...outgoing, headers }, clean, performance.now() - start);
    onExchange?.(exchange);
    return exchange;
  }

  #record(
    { method, url, identity, credentials, headers, body }: Outgoing & { readonly headers: Record<string, string> },
    response: RecordedResponse,
    durationMs: number,
  ): Exchange {
    const { redaction } = this.#options;
    const request = {
      method,
      url: redaction.text(url.href),
      headers: {
        ...redaction.headers(headers),
        ...(credentials === undefined ? {} : { authorization: credentials }),
      },
      identity: identity?.name ?? "anonymous",
      ...(body === undefined ? {} : { body: redaction.text(body) }),
    };
    return { number: this.#sent, request, response, durationMs, memo: new Map() };
  }

  async #reveal(identity: Identity): Promise<string> {
    const token = (await identity.token()).reveal();
    this.#options.redaction.add(token);
    return token;
  }

  #waitMs({ response }: Exchange, attempt: number): number | undefined {
    if (response.kind !== "answered" || (response.status !== 429 && response.status !== 503)) return undefined;
    const asked = retryAfterMs(response.headers["retry-after"], Date.now());
    const waitMs = asked ?? 250 * 2 ** attempt;
    return waitMs <= this.#options.maxWaitMs ? waitMs : undefined;
  }
}
