import { type Answer, type Judge, memo } from "../../judging/answers/answer.ts";
import { shapesItems } from "../../judging/answers/gate.ts";
import type { Ask } from "../../judging/answers/ask.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import type { Outcome, Suite, Beyond } from "../builders/suite.ts";
import { shownExchange } from "../recorded/exchange-of.ts";
import { NotRecorded } from "../recorded/not-judged.ts";

/** Why a requirement cannot be judged by one answer, and what would decide it. */
interface BeyondText {
  readonly reason: string;
  readonly needs: string;
}

const texts: Readonly<Record<Beyond, BeyondText>> = {
  "several-exchanges": {
    reason: "it needs several exchanges that belong together",
    needs: "a run against the service, which sends them",
  },
  "known-asker": {
    reason: "it is only driven live: who asked, and what for, is not to be seen in a recording",
    needs: "a run against the service with identities that are known",
  },
};

/** Why one answer alone cannot break the requirement; undefined where it can. */
function beyondText({ judge, beyond = "several-exchanges" }: Suite): BeyondText | undefined {
  return judge === undefined ? texts[beyond] : undefined;
}

interface Broken {
  readonly judgement: Judgement & { readonly kind: "broken" };
  readonly answer: Answer;
}

/** Judges one requirement on one route by answers, one after the other, and keeps no more of them than the smallest that breaks it. */
export class Tally {
  readonly #suite: Suite;
  readonly #contract: Contract;
  readonly #route: Route;
  // There is one for each requirement on each route: most never need what is made here as it is needed.
  #key: symbol | undefined;
  readonly #findsOnly: boolean;
  #reasons: Map<string, { count: number; readonly needs: string | undefined }> | undefined;
  #answers = 0;
  #judged = 0;
  #kept = 0;
  #broken = 0;
  // What was wrong in all exchanges, by what was counted.
  #wrong: Map<string, number> | undefined;
  #smallest: Broken | undefined;
  #whole: Outcome | undefined;
  #error: { readonly error: unknown } | undefined;

  /** `findsOnly`: whether only what is broken is asked for, and not why nothing tells. */
  constructor(suite: Suite, contract: Contract, route: Route, { findsOnly = false } = {}) {
    this.#findsOnly = findsOnly;
    this.#suite = suite;
    this.#contract = contract;
    this.#route = route;
  }

  /** Judges an answer of the route, and tells whether it decided anything. */
  add(answer: Answer): boolean {
    const { judge, ofWrites } = this.#suite;
    if (judge === undefined || this.#error !== undefined) return false;
    if ((answer.ask.method !== undefined) !== (ofWrites === true)) return false;
    this.#answers += 1;
    if (this.#findsOnly && this.#isClear(judge, answer)) {
      this.#judged += 1;
      this.#kept += 1;
      return true;
    }
    const judgement = this.#judge(judge, answer);
    if (judgement.kind === "unjudged") {
      if (this.#findsOnly) return false;
      this.#note(judgement.reason, judgement.needs);
      return false;
    }
    this.#judged += 1;
    if (judgement.kind === "kept") this.#kept += judgement.judged;
    else {
      this.#broken += 1;
      const { count } = judgement.breach;
      if (count !== undefined) {
        this.#wrong ??= new Map();
        this.#wrong.set(count.what, (this.#wrong.get(count.what) ?? 0) + count.wrong);
      }
      if (this.#smallest === undefined || sizeOf(answer) < sizeOf(this.#smallest.answer))
        this.#smallest = { judgement, answer: { ...answer, exchange: shownExchange(answer.exchange) } };
    }
    return true;
  }

  /** Takes that an answer of the route cannot be judged, and why. */
  leave(reason: string): void {
    if (this.#suite.judge === undefined) return;
    this.#answers += 1;
    this.#note(reason, "a recording of the first page too, or of a request whose options are read");
  }

  /** Judges a collection of the route that was read page by page. */
  addWhole(ask: Ask, whole: Whole): void {
    if (this.#whole !== undefined || this.#error !== undefined) return;
    try {
      const found = this.#suite.ofWhole?.(whole, ask, this.#contract);
      if (found?.judgement.kind !== "broken") return;
      const evidence = found.evidence.map((answer) => ({ ...answer, exchange: shownExchange(answer.exchange) }));
      this.#whole = { ...found, evidence };
    } catch (error) {
      this.#error = { error };
    }
  }

  /** What all of them come to. Throws what a judge threw. */
  get outcome(): Outcome {
    if (this.#error !== undefined) throw this.#error.error;
    const smallest = this.#smallest;
    if (smallest !== undefined) return { judgement: this.#counted(smallest.judgement), evidence: [smallest.answer] };
    if (this.#whole !== undefined) return this.#whole;
    return { judgement: this.#kept > 0 ? kept(this.#kept) : this.#nothingTells(), evidence: [] };
  }

  #note(reason: string, needs: string | undefined): void {
    this.#reasons ??= new Map();
    const known = this.#reasons.get(reason) ?? { count: 0, needs };
    known.count += 1;
    this.#reasons.set(reason, known);
  }

  #isClear({ clears }: Judge, answer: Answer): boolean {
    try {
      return clears?.(answer, this.#contract) === true;
    } catch {
      // What it breaks down on is told by the judgement.
      return false;
    }
  }

  #judge(judge: Judge, answer: Answer): Judgement {
    try {
      if (judge.seesBodyAlone && !shapesItems(answer.ask.options))
        return memo(answer.exchange, (this.#key ??= Symbol("judgement")), () => judge(answer, this.#contract));
      return judge(answer, this.#contract);
    } catch (error) {
      if (error instanceof NotRecorded) return unjudged(error.message, "a recording with headers and bodies");
      this.#error = { error };
      return unjudged("the judge broke down");
    }
  }

  // How many exchanges show it, and how much in all of them, beside what the shown one has.
  #counted({ breach }: Broken["judgement"]): Judgement {
    if (this.#broken < 2) return { kind: "broken", breach };
    const counted = breach.count === undefined ? undefined : this.#wrong?.get(breach.count.what);
    if (breach.count !== undefined && counted !== undefined) {
      const all = `${counted} ${breach.count.what} in ${this.#broken} of ${this.#judged} exchanges`;
      return { kind: "broken", breach: { ...breach, details: { ...breach.details, "in all": all } } };
    }
    return {
      kind: "broken",
      breach: { ...breach, count: { wrong: this.#broken, of: this.#judged, what: "exchanges" } },
    };
  }

  #nothingTells(): Judgement {
    const beyond = beyondText(this.#suite);
    if (beyond !== undefined) return unjudged(beyond.reason, beyond.needs);
    if (this.#answers === 0) {
      const what = this.#suite.ofWrites === true ? "that would write " : "";
      return unjudged(
        `no request ${what}was recorded on this route`,
        `a recorded request ${what}for ${this.#route.template}`,
      );
    }
    const [most] = [...(this.#reasons ?? [])].sort(([, a], [, b]) => b.count - a.count);
    const [reason, { needs }] = most ?? ["", { needs: undefined }];
    const whole = `no such exchange was recorded: none of ${this.#answers} tells, most because ${reason}`;
    return unjudged(this.#answers === 1 ? `no such exchange was recorded: ${reason}` : whole, needs);
  }
}

// A shorter request has less in it that could be the cause.
function sizeOf({ exchange }: Answer): number {
  return exchange.request.url.length;
}
