import type { Answer } from "../../judging/answers/answer.ts";
import { gatesOf } from "../../judging/answers/gate.ts";
import type { Ask } from "../../judging/answers/ask.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Operation, Route } from "../../specs/operation.ts";
import type { Requirement } from "../../specs/requirement.ts";
import type { Outcome, Suite } from "../builders/suite.ts";
import type { FinishedRun, Unjudged } from "../finished-run.ts";
import { notJudged } from "../recorded/not-judged.ts";
import { readAsk } from "../recorded/read-ask.ts";
import { Tally } from "./tally.ts";

/** A requirement on one route, as far as a single answer can break it. */
export interface LedgerCase {
  readonly requirement: Requirement;
  readonly suite: Suite;
  readonly contract: Contract;
  readonly route: Route;
}

/** Tallies that have nothing to say of the same answers. */
interface Alike {
  readonly needs: number;
  readonly tallies: Tally[];
}

type Waiting = readonly [ask: Ask, url: URL, answer: Answer];

/**
 * All answers of a run, each judged once by everything that can speak of it, whoever asked for it. It sees of an answer what
 * a recording would show, so that `check` finds in the recording of a run what the run has found.
 */
export class Ledger {
  readonly #operations: readonly Operation[];
  readonly #rootLevel: number;
  readonly #tallies = new Map<Route, Alike[]>();
  readonly #byRequirement = new Map<Route, Map<string, Tally>>();
  readonly #passedOver = new PassedOver();
  // Answers that came before anybody could judge them, by route: they wait until it is asked again, or what was found is asked for,
  // so that not all of a large run are read at once.
  readonly #waiting = new Map<Route, Waiting[]>();
  #isOpen = false;

  /** `root`: the service root that is tested. */
  constructor(contracts: readonly Contract[], root: URL) {
    this.#operations = contracts.map(({ operation }) => operation);
    this.#rootLevel = levelsOf(root.href.replace(/\/$/, ""));
  }

  /** From now on answers are judged by these, and those that came before. */
  open(cases: readonly LedgerCase[]): void {
    for (const { requirement, suite, contract, route } of cases) {
      if (suite.judge === undefined && suite.ofWhole === undefined) continue;
      const tally = new Tally(suite, contract, route, { findsOnly: true });
      this.#group(route, suite).tallies.push(tally);
      const known = this.#byRequirement.get(route) ?? new Map<string, Tally>();
      this.#byRequirement.set(route, known.set(requirement.id, tally));
    }
    this.#isOpen = true;
  }

  #group(route: Route, { judge }: Suite): Alike {
    const needs = judge?.needs ?? 0;
    const groups = this.#tallies.get(route) ?? [];
    const known = groups.find((group) => group.needs === needs);
    if (known !== undefined) return known;
    const made: Alike = { needs, tallies: [] };
    this.#tallies.set(route, [...groups, made]);
    return made;
  }

  /** Takes an answer, as it came. */
  see(ask: Ask, url: URL, answer: Answer): void {
    if (this.#isOpen) {
      this.#judgeWaiting(ask.route);
      this.#see(ask, url, answer);
      return;
    }
    const waiting = this.#waiting.get(ask.route);
    if (waiting === undefined) this.#waiting.set(ask.route, [[ask, url, answer]]);
    else waiting.push([ask, url, answer]);
  }

  #judgeWaiting(route: Route): void {
    const waiting = this.#waiting.get(route);
    if (waiting === undefined) return;
    this.#waiting.delete(route);
    for (const [ask, url, answer] of waiting) this.#see(ask, url, answer);
  }

  #judgeAllWaiting(): void {
    for (const route of this.#waiting.keys()) this.#judgeWaiting(route);
  }

  #see(ask: Ask, url: URL, answer: Answer): void {
    const asked = this.#asRecorded(ask, url, answer);
    if (typeof asked === "string") {
      this.#passedOver.add(answer, asked);
      return;
    }
    const seen = { ...answer, ask: asked };
    let decides = false;
    const gates = gatesOf(seen);
    for (const { needs, tallies } of this.#tallies.get(asked.route) ?? []) {
      if ((needs & gates) !== needs) continue;
      for (const tally of tallies) decides = tally.add(seen) || decides;
    }
    if (!decides) this.#passedOver.add(answer, "it is none by which a single answer decides");
  }

  /** Takes a collection that was read page by page. */
  seeWhole(ask: Ask, whole: Whole): void {
    for (const { tallies } of this.#tallies.get(ask.route) ?? [])
      for (const tally of tallies) tally.addWhole(ask, whole);
  }

  /** Takes which exchanges a requirement decided by itself. */
  decided(exchanges: ReadonlySet<number>): void {
    this.#passedOver.remove(exchanges);
  }

  /** The member of a finished run; none where every exchange was judged. */
  summary(): Pick<FinishedRun, "unjudged"> {
    this.#judgeAllWaiting();
    const unjudged = this.#passedOver.list();
    return unjudged.length === 0 ? {} : { unjudged };
  }

  /** What all answers together show of a requirement on a route; undefined where no single answer can break it. */
  outcomeOf(route: Route, { id }: Requirement): Outcome | undefined {
    this.#judgeAllWaiting();
    return this.#byRequirement.get(route)?.get(id)?.outcome;
  }

  // The request as its URL tells it: what it was meant for does not count. A text says why it is none to judge.
  #asRecorded(ask: Ask, url: URL, { exchange: { request, response, losses = [] } }: Answer): Ask | string {
    const { method, headers, identity } = request;
    const status = response.kind === "answered" ? response.status : 0;
    const isLost = losses.length > 0 || (response.kind === "failed" && response.cause === "undecodable");
    const reason = isLost ? undefined : notJudged({ method, status, accept: headers["accept"] });
    if (reason !== undefined) return `it was ${reason}`;
    const read = readAsk({ method, url, requestHeaders: headers, identity }, this.#operations);
    // What ends like the path of an operation, and begins with more than the root, is another one's.
    if (read === undefined || levelsOf(read.root) > this.#rootLevel)
      return "its address is none of an operation that is tested";
    // No recording shows what was lost, so that it may count what was meant.
    if (read.foreign === undefined) return isLost ? ask : read.ask;
    // A later page asks for what its first page asked for, unless it is one of what was expanded there.
    const isLaterPage =
      ask.url !== undefined && ask.path === undefined && ask.query === undefined && read.ask.route === ask.route;
    return isLaterPage ? { ...ask, asker: isLost ? ask.asker : read.ask.asker } : `it has the option ${read.foreign}`;
  }
}

function levelsOf(root: string): number {
  return root.split("/").length;
}

// Of more than so many only the numbers are kept.
const mostShown = 1000;

/** The exchanges of a run that no requirement has judged, with the reason why no single answer of them tells. */
class PassedOver {
  readonly #reasons = new Map<number, string>();
  readonly #requests = new Map<number, string>();
  readonly #decided = new Set<number>();

  add({ exchange: { number, request } }: Answer, reason: string): void {
    if (this.#decided.has(number)) return;
    this.#reasons.set(number, reason);
    if (this.#requests.size < mostShown) this.#requests.set(number, `${request.method} ${request.url}`);
  }

  /** Takes those out by which a requirement was decided, among others. */
  remove(exchanges: ReadonlySet<number>): void {
    for (const number of exchanges) {
      this.#decided.add(number);
      this.#reasons.delete(number);
      this.#requests.delete(number);
    }
  }

  /** One entry a reason, the most frequent one first. */
  list(): readonly Unjudged[] {
    const byReason = new Map<string, { count: number; example: string | undefined }>();
    for (const [number, reason] of this.#reasons) {
      const known = byReason.get(reason) ?? { count: 0, example: undefined };
      byReason.set(reason, { count: known.count + 1, example: known.example ?? this.#requests.get(number) });
    }
    return [...byReason]
      .map(([reason, { count, example }]) => ({ reason, count, ...(example === undefined ? {} : { example }) }))
      .sort((a, b) => b.count - a.count);
  }
}
