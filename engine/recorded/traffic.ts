import type { Answer } from "../../judging/answers/answer.ts";
import { nextPage } from "../../judging/answers/next-link.ts";
import type { Operation } from "../../specs/operation.ts";
import { exchangeOf } from "./exchange-of.ts";
import { type NotJudged, notJudged } from "./may-be-judged.ts";
import { NotRecorded } from "./not-recorded.ts";
import { type ReadAsk, readAsk } from "./read-ask.ts";
import type { RecordedEntry } from "./read-entry.ts";

/** Why an entry is not judged. */
export type Skip =
  | "of no documented operation"
  | "of another root"
  | NotJudged
  | "with query options that are not read"
  | "for later pages whose first page was not recorded";

/** A recorded answer of an operation. */
export interface RecordedAnswer {
  readonly operation: Operation;
  readonly answer: Answer;
}

interface Kept extends ReadAsk {
  readonly entry: RecordedEntry;
  readonly number: number;
}

/** Recorded traffic: entries are taken one by one, and those that are of no documented operation are forgotten at once. */
export class Traffic {
  readonly skipped = new Map<Skip, number>();
  readonly #operations: readonly Operation[];
  readonly #kept: Kept[] = [];
  #number = 0;

  constructor(operations: readonly Operation[]) {
    this.#operations = operations;
  }

  /** How many entries there were in all. */
  get entries(): number {
    return this.#number;
  }

  /** The service roots at which a documented operation was asked for, the most frequent one first. */
  get roots(): readonly string[] {
    const counts = new Map<string, number>();
    for (const { root } of this.#kept) counts.set(root, (counts.get(root) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a).map(([root]) => root);
  }

  /** Takes an entry; undefined is one that is no HTTP request at all. */
  add(entry: RecordedEntry | undefined): void {
    this.#number += 1;
    const read = entry === undefined ? undefined : readAsk(entry, this.#operations);
    if (entry === undefined || read === undefined) return this.#skip("of no documented operation");
    const { method, status, requestHeaders } = entry;
    const silent = notJudged({ method, status, accept: requestHeaders["accept"] });
    if (silent !== undefined) return this.#skip(silent);
    this.#kept.push({ ...read, entry, number: this.#number });
  }

  /** The answers at a root. Later pages ask for what the first page asked for. */
  answersAt(root: string): readonly RecordedAnswer[] {
    const found: RecordedAnswer[] = [];
    const links = new Map<string, ReadAsk | "ambiguous">();
    const take = (read: ReadAsk, { entry, number }: Kept): void => {
      const answer: Answer = { ask: read.ask, exchange: exchangeOf(entry, number) };
      found.push({ operation: read.operation, answer });
      const next = linkOf(answer, entry);
      if (next === undefined) return;
      const known = links.get(next);
      links.set(next, known === undefined || sameOptions(known, read) ? read : "ambiguous");
    };
    let later: Kept[] = [];
    for (const one of this.#kept) {
      if (one.root !== root) this.#skip("of another root");
      else if (one.foreign === undefined) take(one, one);
      else later.push(one);
    }
    for (;;) {
      const ready = later.filter(({ entry }) => links.has(entry.url.href));
      if (ready.length === 0) break;
      later = later.filter((one) => !ready.includes(one));
      for (const one of ready) {
        const first = links.get(one.entry.url.href);
        if (first === undefined || first === "ambiguous") this.#skip("with query options that are not read");
        else take({ ...first, ask: { ...first.ask, url: one.entry.url } }, one);
      }
    }
    for (const { foreign = "" } of later) {
      const page = /skiptoken|page|cursor|continu/i.test(foreign);
      this.#skip(page ? "for later pages whose first page was not recorded" : "with query options that are not read");
    }
    return found.sort((a, b) => a.answer.exchange.number - b.answer.exchange.number);
  }

  #skip(reason: Skip): void {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + 1);
  }
}

function linkOf(answer: Answer, { status }: RecordedEntry): string | undefined {
  if (status !== 200) return undefined;
  try {
    return nextPage(answer)?.href;
  } catch (error) {
    if (error instanceof NotRecorded) return undefined;
    throw error;
  }
}

function sameOptions(known: ReadAsk | "ambiguous", { ask }: ReadAsk): boolean {
  return known !== "ambiguous" && JSON.stringify(known.ask.options) === JSON.stringify(ask.options);
}
