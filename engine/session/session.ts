import type { Client } from "../../client/client.ts";
import type { Mint } from "../../client/identities/minted.ts";
import type { Identity } from "../../client/identity.ts";
import type { Answer } from "../../judging/answers/answer.ts";
import type { Ask, Asker, Role } from "../../judging/answers/ask.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { type Profile, profilesByName } from "../../judging/tokens/profile.ts";
import type { Standing } from "../../judging/tokens/standing.ts";
import type { Operation } from "../../specs/operation.ts";
import { type NeededBeside, neededBeside } from "../urls/needed-beside.ts";
import { writeUrl } from "../urls/write-url.ts";
import { asUser, type Caller, callerOf, credentialsOf, membersOf } from "./callers.ts";
import { type Cast, castOf } from "./cast.ts";
import type { Latencies } from "./latencies.ts";
import { SharedMemos } from "./shared-memos.ts";

/** Who hears of all that a run is told, whoever asked for it. */
export interface Witness {
  /** An answer, and the URL that was asked. */
  readonly see: (ask: Ask, url: URL, answer: Answer) => void;
  /** A collection that was read page by page. */
  readonly seeWhole: (ask: Ask, whole: Whole) => void;
  /** Answers that a requirement asked for and came to a verdict by. */
  readonly decided: (answers: ReadonlySet<number>) => void;
}

export interface SessionOptions {
  readonly client: Client;
  readonly latencies: Latencies;
  readonly root: URL;
  readonly operation: Operation;
  readonly identities: readonly Identity[];
  /** Others who are to be let in as well, should the target refuse the allowed identity. */
  readonly substitutes: readonly Identity[];
  /** The matrix of the operation. */
  readonly profiles: readonly Profile[];
  /** Signs tokens for the cells that no identity plays; undefined: nothing may be minted. */
  readonly mint: Mint | undefined;
  /** Whether the same request is sent once only: fewer exchanges, less variety. */
  readonly economical: boolean;
  readonly allowWrites: boolean;
  /** Sees every answer and every collection as they come. */
  readonly ledger?: Witness;
}

/** A target and those who may ask it. Answers to shared requests are remembered, so that requirements need not ask twice. */
export class Session {
  readonly options: Omit<SessionOptions, "profiles">;
  readonly #callers: Map<Asker, Caller>;
  #profiles: readonly Profile[];
  readonly #urls = new WeakMap<Ask, URL>();
  readonly #memos = new SharedMemos();
  readonly #remembered = new Map<string, Promise<unknown>>();
  readonly #sizes = new Map<string, number>();
  #identities: readonly Identity[];
  #cast: Promise<Cast> | undefined;
  #players: ReadonlyMap<string, Asker> = new Map();
  #standings: ReadonlyMap<Asker, Standing> = new Map();

  constructor({ profiles, ...options }: SessionOptions) {
    this.options = options;
    this.#profiles = profiles;
    this.#identities = options.identities;
    this.#callers = new Map(this.#members.map(({ asker, identity }) => [asker, { kind: "identity", identity }]));
  }

  /** The matrix of the operation, until it is forgotten. */
  get profiles(): readonly Profile[] {
    return this.#profiles;
  }

  get #members(): ReturnType<typeof membersOf> {
    return membersOf(this.#identities);
  }

  /** The identity that plays a role. */
  playing(role: Role): Identity | undefined {
    return this.#members.find(({ asker }) => asker === role)?.identity;
  }

  /** Lets another identity play a role from now on, as if nobody had asked anything before. */
  play(role: Role, identity: Identity): void {
    const before = this.playing(role);
    this.#identities = [identity, ...this.#identities.filter((one) => one !== before)];
    this.#callers.set(role, { kind: "identity", identity });
    this.#cast = undefined;
    this.#remembered.clear();
  }

  /** Forgets what was answered, and who played the cells, once only other operations ask about theirs. */
  forget(): void {
    this.#remembered.clear();
    this.#memos.clear();
    this.#players = new Map();
    for (const asker of this.#callers.keys()) if (asker.startsWith("as ")) this.#callers.delete(asker);
    this.#profiles = [];
  }

  /** Gets every identity its token, before anything is sent, and works out what each may do. Rejects with an `IdentityError` when one cannot. */
  async signIn(): Promise<void> {
    const { profiles } = this;
    const { operation, mint } = this.options;
    const { players, standings } = await (this.#cast ??= castOf(this.#members, profiles, operation));
    const all = new Map(players);
    for (const [name, profile] of profilesByName(profiles)) {
      const caller = players.has(profile.id) ? undefined : callerOf(name, profile, mint);
      if (caller === undefined) continue;
      all.set(profile.id, `as ${profile.id}`);
      this.#callers.set(`as ${profile.id}`, caller);
    }
    this.#players = all;
    this.#standings = standings;
  }

  /** Whether somebody plays this role. */
  has(asker: Asker): boolean {
    return asker === "anonymous" || this.#callers.has(asker);
  }

  /** Who reads what leads to a route, or stands beside it: whoever tests may not be allowed to. */
  get reader(): Role {
    return this.has("discovery") ? "discovery" : "allowed";
  }

  /** Who plays a cell of the matrix; undefined when nobody does. */
  playerOf({ id }: Profile): Asker | undefined {
    return this.#players.get(id);
  }

  /** Who plays a cell of the matrix as a user of the target, by the id of that one; undefined where no token may be minted. */
  asUser(profile: Profile, user: string): Asker | undefined {
    const asker: Asker = `as ${profile.id}, user ${user}`;
    if (this.#callers.has(asker)) return asker;
    const [name] = [...profilesByName(this.profiles)].find(([, { id }]) => id === profile.id) ?? [];
    const identity = name === undefined ? undefined : asUser(name, profile, user, this.options.mint);
    if (identity === undefined) return undefined;
    this.#callers.set(asker, { kind: "identity", identity });
    return asker;
  }

  /** What an identity may do by the claims of its token. */
  standingOf(asker: Asker): Standing | undefined {
    return this.#standings.get(asker);
  }

  /** What a shared request was answered; undefined when nobody sent it. */
  async recall(ask: Ask): Promise<Answer | undefined> {
    return this.#remembered.get(this.keyOf(ask)) as Promise<Answer> | undefined;
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
    const url = this.#urlOf(ask).href;
    if (ask.method === undefined && ask.headers === undefined) return `${ask.asker} ${url}`;
    return JSON.stringify([ask.method, url, ask.asker, ask.headers, ask.body]);
  }

  /** How many items a collection had when all of it was read first; undefined where it was not. */
  sizeOf(ask: Ask): number | undefined {
    return this.#sizes.get(sizeKey(ask));
  }

  /** Notes how many items were read of a collection. */
  noteSize(ask: Ask, items: number): void {
    const { filter, search, top, skip } = ask.options;
    const isAll = [filter, search, top, skip, ask.query].every((limit) => limit === undefined);
    if (isAll && ask.asker === "allowed" && !this.#sizes.has(sizeKey(ask))) this.#sizes.set(sizeKey(ask), items);
  }

  /** Does something once and gives everybody the result. A key always stands for the same kind of thing. */
  remember<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#remembered.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.#remembered.set(key, made);
    return made;
  }

  #neededBeside(ask: Ask): NeededBeside {
    return neededBeside(ask, this.options.operation.neededHeaders);
  }

  #urlOf(ask: Ask): URL {
    const url = this.#urls.get(ask) ?? writeUrl(this.options.root, ask, this.#neededBeside(ask).query);
    this.#urls.set(ask, url);
    return url;
  }

  async #send(ask: Ask): Promise<Answer> {
    const { client, latencies, operation } = this.options;
    const caller = this.#callers.get(ask.asker);
    const headers =
      operation.neededHeaders === undefined ? ask.headers : { ...this.#neededBeside(ask).headers, ...ask.headers };
    if (caller === undefined && ask.asker !== "anonymous") throw new Error(`Nobody plays the role ${ask.asker}.`);
    const sent = await client.send({
      method: ask.method ?? "GET",
      url: this.#urlOf(ask),
      ...credentialsOf(caller),
      ...(headers === undefined ? {} : { headers }),
      ...(ask.body === undefined ? {} : { body: ask.body }),
      ...(ask.inTurn === undefined ? {} : { inTurn: ask.inTurn }),
    });
    const exchange = this.#memos.share(sent);
    if (ask.path === undefined && exchange.response.kind === "answered") {
      latencies.note(operation.id, ask.route, exchange.durationMs);
    }
    const answer = { ask, exchange };
    this.options.ledger?.see(ask, this.#urlOf(ask), answer);
    return answer;
  }
}

function sizeKey({ route, ids, path = "" }: Ask): string {
  return `${route.id} ${JSON.stringify(ids)} ${path}`;
}
