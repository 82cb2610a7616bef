import { setTimeout as sleep } from "node:timers/promises";

import type { Exchange, RecordedResponse } from "../specs/exchange.ts";
import type { Budget } from "./budget.ts";
import type { Identity } from "./identity.ts";
import { knownSecrets } from "./known-secrets.ts";
import type { MemoryWatch } from "./memory-watch.ts";
import { takenIn } from "./taken-in.ts";
import { retryAfterMs, Throttle } from "./throttle.ts";
import type { RawResponse, Transport } from "./transport.ts";

export interface ClientOptions {
  readonly transport: Transport;
  readonly userAgent: string;
  readonly budget: Budget;
  /** Requests that may be under way at once, as long as the target is not too busy for them. */
  readonly atOnce?: number;
  /** Longest wait that a Retry-After may ask for, in milliseconds. */
  readonly maxWaitMs: number;
  /** Watches what the run keeps; undefined: nobody does. */
  readonly memory?: MemoryWatch;
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
  /** Beside what is always sent; an empty one is not sent at all. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether it is sent on the one connection that all such requests take in turn, and never again where it is lost there. */
  readonly inTurn?: true;
}

type Headers = Readonly<Record<string, string>>;

const attempts = 4;

/** Sends requests as an identity, waits when the target asks for it, and records each exchange without secrets. */
export class Client {
  readonly #options: ClientOptions;
  readonly #throttle: Throttle;
  #heldUntil = 0;
  #waitedMs = 0;
  #alone = false;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#throttle = new Throttle(options.atOnce);
  }

  /** How many requests were sent so far. */
  get sent(): number {
    return this.#options.budget.sent;
  }

  /** Why requests were cut off; undefined while none was. */
  get cutShort(): string | undefined {
    return this.#options.budget.reason;
  }

  /** Whether it was cut off because all requests that may be sent were. */
  get usedUp(): boolean {
    return this.#options.budget.usedUp;
  }

  /** Aborted as soon as nothing more may be sent. */
  get signal(): AbortSignal {
    return this.#options.budget.signal;
  }

  /** How long a busy target had the run wait, or one that did not answer, in milliseconds. */
  get waitedMs(): number {
    return this.#waitedMs;
  }

  /** Whether a connection was lost that had other requests before. */
  get hasLost(): boolean {
    return this.#alone;
  }

  /** Rejects only with an `IdentityError`; what the target or the network does wrong is in the exchange. */
  async send(outgoing: Outgoing): Promise<Exchange> {
    const { budget } = this.#options;
    const losses: string[] = [];
    for (let attempt = 1; ; attempt++) {
      const exchange = await this.#sendInTurn(outgoing, losses);
      // Others go on beside one that is waited for in vain.
      if (isLate(exchange.response)) this.#waitedMs += exchange.durationMs / (this.#options.atOnce ?? 1);
      const mayRepeat = attempt < attempts && budget.mayRepeat && outgoing.inTurn !== true;
      // A second one that is lost by itself tells enough.
      if (mayRepeat && outgoing.method === "GET" && losses.length < 2 && isLost(exchange.response)) continue;
      const waitMs = mayRepeat ? this.#waitMs(exchange, attempt) : undefined;
      if (waitMs === undefined) {
        noteIn(budget, exchange);
        return exchange;
      }
      // A target that is too busy for one request is too busy for the others as well.
      const now = performance.now();
      const until = now + waitMs;
      this.#waitedMs += Math.max(0, until - Math.max(this.#heldUntil, now));
      this.#heldUntil = Math.max(this.#heldUntil, until);
    }
  }

  async #sendInTurn(outgoing: Outgoing, losses: string[]): Promise<Exchange> {
    let busy = false;
    await this.#throttle.enter();
    try {
      await this.#hold();
      const exchange = await this.#sendOnce(outgoing, losses);
      busy = exchange.response.kind === "answered" && isBusy(exchange.response.status);
      return exchange;
    } finally {
      this.#throttle.leave(busy);
    }
  }

  async #hold(): Promise<void> {
    const { signal } = this.#options.budget;
    for (;;) {
      const leftMs = this.#heldUntil - performance.now();
      if (leftMs <= 0 || signal.aborted) return;
      // Called off: what is sent next is refused by the budget.
      await sleep(leftMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #sendOnce(outgoing: Outgoing, losses: string[]): Promise<Exchange> {
    const { method, url, identity, scheme = "Bearer", credentials, headers: extra = {}, body } = outgoing;
    const { transport, userAgent, budget, onExchange } = this.#options;
    const headers: Record<string, string> = { accept: "application/json", "user-agent": userAgent, ...extra };
    for (const name in headers) if (headers[name] === "") delete headers[name];
    if (identity !== undefined) headers["authorization"] = `${scheme} ${(await identity.token()).reveal()}`;
    else if (credentials !== undefined) headers["authorization"] = credentials;
    const refused = budget.take();
    if (refused !== undefined) {
      return this.#record({ ...outgoing, headers }, { kind: "failed", cause: "budget", message: refused }, 0);
    }
    const number = budget.sent;
    const start = performance.now();
    const way = outgoing.inTurn === true ? "in-turn" : this.#alone ? "alone" : "shared";
    const response = await transport.send({ method, url, headers, way, ...(body === undefined ? {} : { body }) });
    const durationMs = performance.now() - start;
    const taken = recorded(response);
    if (isLost(taken)) {
      // Connections may be closed between two requests, and a network may fail once. From now on each request has a
      // connection of its own: what is lost there is lost by the target.
      if (way === "alone") losses.push(taken.message);
      this.#alone = true;
    }
    const exchange = { ...this.#record({ ...outgoing, headers }, taken, durationMs, number), losses: [...losses] };
    if (response.kind === "answered" && this.#options.memory?.isFull(response.body.length) === true) {
      budget.cut(this.#options.memory.reason);
    }
    onExchange?.(exchange);
    return exchange;
  }

  #record(
    { method, url, identity, credentials, headers, body }: Outgoing & { readonly headers: Record<string, string> },
    response: RecordedResponse,
    durationMs: number,
    number = this.sent,
  ): Exchange {
    const request = {
      method,
      url: knownSecrets.incoming(url.href),
      headers: {
        ...knownSecrets.headers(headers),
        ...(credentials === undefined ? {} : { authorization: credentials }),
      },
      identity: identity?.name ?? "anonymous",
      ...(body === undefined ? {} : { body: knownSecrets.incoming(body) }),
    };
    return { number, request, response, durationMs, memo: new Map() };
  }

  #waitMs({ response }: Exchange, attempt: number): number | undefined {
    if (response.kind !== "answered" || !isBusy(response.status)) return undefined;
    const asked = retryAfterMs(response.headers["retry-after"], Date.now());
    const waitMs = asked ?? backoffMs(attempt);
    const { maxWaitMs, budget } = this.#options;
    return waitMs <= Math.min(maxWaitMs, budget.leftMs) ? waitMs : undefined;
  }
}

function recorded(response: RawResponse): RecordedResponse {
  if (response.kind === "failed") return { ...response, message: knownSecrets.incoming(response.message) };
  const taken = takenIn(response.body);
  if (taken.kind === "too-large") return { kind: "failed", cause: "too-large", message: taken.reason };
  const [headers, body] = [knownSecrets.headers(response.headers), knownSecrets.incoming(taken.body)];
  const repeats = body === taken.body ? repeatingHeader(response.headers, headers) : "the body";
  return { ...response, headers, body, ...(repeats === undefined ? {} : { repeats }) };
}

// Of some headers nothing is kept by their nature, whatever they hold.
function repeatingHeader(came: Headers, clean: Headers): string | undefined {
  for (const name in came) {
    const value = came[name] ?? "";
    if (clean[name] !== value && knownSecrets.incoming(value) !== value) return `the header ${name}`;
  }
  return undefined;
}

// Jitter, so that clients that were refused together do not come back together.
function backoffMs(attempt: number): number {
  return 250 * 2 ** attempt * (0.5 + Math.random() / 2);
}

// What fails at once costs nobody anything, and may be the target's way to refuse a token.
function noteIn(budget: Budget, { response }: Exchange): void {
  if (response.kind === "answered") {
    budget.note(isBusy(response.status) ? `it was answered with ${response.status}` : undefined);
  } else if (response.cause === "timeout" || response.cause === "too-large") budget.note(response.message);
}

function isLost(response: RecordedResponse): response is RecordedResponse & { readonly kind: "failed" } {
  return response.kind === "failed" && response.cause === "reset";
}

function isLate(response: RecordedResponse): boolean {
  return response.kind === "failed" && response.cause === "timeout";
}

function isBusy(status: number): boolean {
  return status === 429 || status === 503;
}
