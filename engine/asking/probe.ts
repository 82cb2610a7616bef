import type { Answer } from "../../judging/answers/answer.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import type { Ask, Asker, Ids, Options } from "../../judging/answers/ask.ts";
import { linkedAsk, nextLink } from "../../judging/answers/next-link.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import type { Profile, ProfileKind } from "../../judging/tokens/profile.ts";
import type { Standing } from "../../judging/tokens/standing.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import type { Session } from "../session/session.ts";
import type { Company } from "../run-options.ts";
import { type PageLimits, readWhole } from "./pages.ts";

const mostPages = 1000;
/** A collection that has so many times as many items as at first, and more than a few, has become another one. */
const [fewItems, mostGrowth] = [200, 4] as const;
/** Milliseconds of waiting for a busy target after which it is asked less. */
export const longWaitMs = 10_000;

/** Whether a target has been too busy for so long that it is asked no more than needed. */
export function isStrained({ options }: Session): boolean {
  return options.client.waitedMs > longWaitMs;
}

/** How thoroughly properties draw. */
export interface Draws {
  readonly seed: number;
  /** Seed of the draws that all requirements on the route share. */
  readonly sharedSeed: number;
  readonly runs: number;
  /** Only the hand-picked draws, for services that count calls. */
  readonly quick: boolean;
  /** Whether a breach is told as it was drawn. */
  readonly unshrunk?: boolean;
  /** Whether so few requirements are tested on the route that nobody else sends many requests. */
  readonly isAlone?: boolean;
  /**
   * Where a family or a library of operations is tested, whose turn it is: a number of its own for each route. Undefined where each
   * route is asked for all.
   */
  readonly turn?: { readonly among: Company; readonly at: number };
}

/** A route with the ids that were found for it, and the session that asks. */
export interface Place {
  readonly contract: Contract;
  readonly session: Session;
  readonly route: Route;
  /** Ids for which the plain listing was answered, the most telling one first. May be empty. */
  readonly bindings: readonly Ids[];
  /** All ids that discovery met, those of `bindings` among them. */
  readonly known: readonly Ids[];
}

/** What a suite works with: one route of a contract, ids on which it answers, and a way to ask. */
export class Probe {
  readonly contract: Contract;
  readonly route: Route;
  readonly bindings: readonly Ids[];
  readonly known: readonly Ids[];
  readonly draws: Draws;
  readonly #session: Session;
  readonly #onAsk: ((ask: string) => void) | undefined;
  #cutOff: string | undefined;
  readonly #asked = new Set<number>();

  readonly #beside: readonly Place[];

  /** `beside`: all routes of the run. */
  constructor(
    { session, contract, route, bindings, known }: Place,
    draws: Draws,
    { onAsk, beside = [] }: { readonly onAsk?: (request: string) => void; readonly beside?: readonly Place[] } = {},
  ) {
    this.#session = session;
    this.contract = contract;
    this.route = route;
    this.bindings = bindings;
    this.known = known;
    this.draws = draws;
    this.#onAsk = onAsk;
    this.#beside = beside;
  }

  /** The routes of this run for which `isMeant` holds, each asked by whoever may read it. */
  others(isMeant: (route: Route) => boolean): readonly Probe[] {
    const places = this.#beside.filter(({ route }) => route !== this.route && isMeant(route));
    return places.map((place) => new Probe(place, this.draws));
  }

  /** Why a budget or an interruption kept an answer back that was asked for; undefined when none did. */
  get cutOff(): string | undefined {
    return this.#cutOff;
  }

  /** The numbers of the exchanges that it had. */
  get asked(): ReadonlySet<number> {
    return this.#asked;
  }

  /** Of things to try that are much alike: all of them, and where many operations are tested so many, other ones on each route. */
  some<T>(list: readonly T[], most: Readonly<Partial<Record<Company, number>>>): readonly T[] {
    const { turn } = this.draws;
    const fewer = turn === undefined ? undefined : most[turn.among];
    if (turn === undefined || fewer === undefined || list.length <= fewer) return list;
    const first = turn.at % list.length;
    return [...list.slice(first), ...list.slice(0, first)].slice(0, fewer);
  }

  /** Who reads what leads to the route, or stands beside it: whoever tests may not be allowed to. */
  get reader(): Asker {
    return this.#session.reader;
  }

  /** Whether the target has been too busy for so long that it is asked no more than needed. */
  get isStrained(): boolean {
    return isStrained(this.#session);
  }

  get allowWrites(): boolean {
    return this.#session.options.allowWrites;
  }

  has(asker: Asker): boolean {
    return this.#session.has(asker);
  }

  /** Whether cells of the matrix that no identity plays get minted tokens. */
  get mints(): boolean {
    return this.#session.options.mint !== undefined;
  }

  /** What an identity may do by the claims of its token. */
  standingOf(asker: Asker): Standing | undefined {
    return this.#session.standingOf(asker);
  }

  /** The cells of the matrix of some kinds, with those who play them. */
  profiles(kinds: readonly ProfileKind[]): readonly { readonly profile: Profile; readonly asker: Asker | undefined }[] {
    const own = this.#session.profiles.filter(({ kind }) => kinds.includes(kind));
    return own.map((profile) => ({ profile, asker: this.#session.playerOf(profile) }));
  }

  /** Who plays a cell of the matrix as a user of the target, by the id of that one; undefined where no token may be minted. */
  asUser(profile: Profile, user: string): Asker | undefined {
    return this.#session.asUser(profile, user);
  }

  /** A request with the ids given, by the allowed identity unless said otherwise. */
  request(ids: Ids, options: Options = {}, more: Partial<Ask> = {}): Ask {
    return { route: this.route, ids, options, asker: "allowed", ...more };
  }

  /** Whether the route is its operation's first: whoever reads options or headers does so for all of them, of which one tells enough. */
  get isOnFirstRoute(): boolean {
    return this.route === this.contract.operation.routes[0];
  }

  /** Whether a connection to the target was lost that had other requests before. */
  get hasLost(): boolean {
    return this.#session.options.client.hasLost;
  }

  /** Sends a request that only this requirement needs. */
  send(ask: Ask): Promise<Answer> {
    return this.#noting(ask, this.#session.send(ask));
  }

  /** Sends a request that several requirements judge; it goes out once. */
  share(ask: Ask): Promise<Answer> {
    return this.#noting(ask, this.#session.share(ask));
  }

  /** Reads a collection to its end, anew. */
  async whole(ask: Ask): Promise<Whole> {
    return this.#seen(ask, await readWhole(this.contract, ask, (page) => this.send(page), this.#limitsOf(ask)));
  }

  /** Reads a collection to its end once for all requirements. */
  async shareWhole(ask: Ask, limits: PageLimits = this.#limitsOf(ask)): Promise<Whole> {
    const whole = await this.#session.remember(`whole ${this.#session.keyOf(ask)}`, async () =>
      this.#seen(
        ask,
        await readWhole(
          this.contract,
          ask,
          async (page) => this.#having(await (page === ask ? this.#session.share(page) : this.#session.send(page))),
          limits,
        ),
      ),
    );
    this.#onAsk?.(`whole ${this.#session.keyOf(ask)}`);
    this.#note(whole.last);
    return whole;
  }

  #seen(ask: Ask, whole: Whole): Whole {
    this.#session.options.ledger?.seeWhole(ask, whole);
    if (whole.kind === "whole") this.#session.noteSize(ask, whole.items.length);
    return whole;
  }

  #having(answer: Answer): Answer {
    this.#asked.add(answer.exchange.number);
    return answer;
  }

  async #noting(ask: Ask, asked: Promise<Answer>): Promise<Answer> {
    this.#onAsk?.(this.#session.keyOf(ask));
    const answer = await asked;
    this.#note(answer);
    return answer;
  }

  #note(answer: Answer): void {
    const { response } = this.#having(answer).exchange;
    if (response.kind === "failed" && response.cause === "budget") this.#cutOff = response.message;
  }

  // A quick run has few requests to spend on pages, and a collection that grows with each of them would never be read to its end.
  #limitsOf(ask: Ask): PageLimits {
    const size = this.#session.sizeOf(ask);
    const items = size === undefined ? {} : { items: Math.max(fewItems, size * mostGrowth) };
    return { pages: this.draws.quick ? 2 : mostPages, ...items };
  }

  /** The plain listing: no options, allowed identity. */
  listing(ids: Ids): Promise<Answer> {
    return this.share(this.request(ids));
  }

  /** Ids of a collection that is empty; undefined where none was found. */
  async emptyOne(): Promise<Ids | undefined> {
    for (const ids of this.known) {
      const listing = await this.listing(ids);
      if (itemsOf(listing, this.contract)?.length === 0 && nextLink(listing) === undefined) return ids;
    }
    return undefined;
  }

  /** The request for the second page of the first collection that has one, asked for with these options; undefined where all are in one page. */
  async laterPage(options: Options = {}): Promise<Ask | undefined> {
    for (const ids of this.bindings) {
      const next = linkedAsk(await this.share(this.request(ids, options)));
      if (next !== undefined) return next;
    }
    return undefined;
  }
}
