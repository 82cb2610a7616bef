import type { Client } from "../../client/client.ts";
import type { Identity } from "../../client/identity.ts";
import type { Ask, Asker } from "../driving/ask.ts";
import { writeUrl } from "../driving/write-url.ts";
import type { Answer } from "../judging/answer.ts";

export interface SessionOptions {
  readonly client: Client;
  readonly root: URL;
  readonly identities: Readonly<Partial<Record<Exclude<Asker, "anonymous">, Identity>>>;
  /** Whether the same request is sent once only: fewer exchanges, less variety. */
  readonly economical: boolean;
  readonly allowWrites: boolean;
}

/** A target and those who may ask it. Answers to shared requests are remembered, so that requirements need not ask twice. */
export class Session {
  readonly options: SessionOptions;
  readonly #remembered = new Map<string, Promise<unknown>>();

  constructor(options: SessionOptions) {
    this.options = options;
  }

  /** Gets every identity its token, before anything is sent. Rejects with an `IdentityError` when one cannot. */
  async signIn(): Promise<void> {
    await Promise.all(Object.values(this.options.identities).map((identity) => identity.token()));
  }

  /** Whether somebody plays this role. */
  has(asker: Asker): boolean {
    return asker === "anonymous" || this.options.identities[asker] !== undefined;
  }

  /** Sends the request, every time. */
  async send(ask: Ask): Promise<Answer> {
    if (this.options.economical) return this.share(ask);
    return this.#send(ask);
  }

  /** Sends the request unless it was shared before. */
  share(ask: Ask): Promise<Answer> {
    return this.remember(this.keyOf(ask), () => this.#send(ask));
  }

  /** What makes two requests the same. */
  keyOf(ask: Ask): string {
    return JSON.stringify([ask.method, writeUrl(this.options.root, ask).href, ask.asker, ask.headers, ask.body]);
  }

  /** Does something once and gives everybody the result. A key always stands for the same kind of thing. */
  remember<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#remembered.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.#remembered.set(key, made);
    return made;
  }

  async #send(ask: Ask): Promise<Answer> {
    const { client, root, identities } = this.options;
    const identity = ask.asker === "anonymous" ? undefined : identities[ask.asker];
    if (identity === undefined && ask.asker !== "anonymous")
      throw new Error(`No identity plays the role ${ask.asker}.`);
    const exchange = await client.send({
      method: ask.method ?? "GET",
      url: writeUrl(root, ask),
      ...(identity === undefined ? {} : { identity }),
      ...(ask.headers === undefined ? {} : { headers: ask.headers }),
      ...(ask.body === undefined ? {} : { body: ask.body }),
    });
    return { ask, exchange };
  }
}
