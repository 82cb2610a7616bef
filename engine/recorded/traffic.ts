import type { Answer } from "../../judging/answers/answer.ts";
import { nextPage } from "../../judging/answers/next-link.ts";
import type { Operation } from "../../specs/operation.ts";
import { exchangeOf } from "./exchange-of.ts";
import { type NotJudged, notJudged, NotRecorded } from "./not-judged.ts";
import { type ReadAsk, readAsks } from "./read-ask.ts";
import type { RecordedEntry } from "./read-entry.ts";

/** Why an entry is not judged. */
export type Skip =
  | "of no documented operation"
  | "of another root"
  | NotJudged
  | "with query options that say what is returned, and are not read";

/** A recorded answer of an operation. */
export interface RecordedAnswer {
  readonly operation: Operation;
  readonly answer: Answer;
  /** Why nobody knows all that was asked for; absent where that is known. */
  readonly unread?: string;
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
  /** Requests that are not judged, as method, path and why not, with how often; the first of them, where there are many. */
  readonly leftOut = new Map<string, number>();
  #number = 0;

  constructor(operations: readonly Operation[]) {
    this.#operations = operations;
  }

  /** How many entries there were in all. */
  get entries(): number {
    return this.#number;
  }

  /**
   * The service roots at which a documented operation was asked for, the most frequent one first. What lies below another
   * root, or behind the version, is a longer path that nobody documents here.
   */
  get roots(): readonly string[] {
    const counts = new Map<string, number>();
    for (const { root } of this.#kept) counts.set(root, (counts.get(root) ?? 0) + 1);
    const all = [...counts].sort(([, a], [, b]) => b - a).map(([root]) => root);
    return all.filter((root) => !isBelowVersion(root) && !all.some((other) => root.startsWith(`${other}/`)));
  }

  /** Takes an entry; undefined is one that is no HTTP request at all. */
  add(entry: RecordedEntry | undefined): void {
    this.#number += 1;
    const read = entry === undefined ? [] : readAsks(entry, this.#operations);
    if (entry === undefined || read.length === 0) return this.#skip("of no documented operation", entry);
    const { method, status, requestHeaders } = entry;
    const silent = notJudged({ method, status, accept: requestHeaders["accept"] });
    if (silent !== undefined) return this.#skip(silent, entry);
    for (const one of read) this.#kept.push({ ...one, entry, number: this.#number });
  }

  /** The answers at a root. Later pages ask for what the first page asked for. */
  answersAt(root: string): readonly RecordedAnswer[] {
    const found: RecordedAnswer[] = [];
    const links = new Map<string, ReadAsk | "ambiguous">();
    const take = (read: ReadAsk, { entry, number }: Kept, unread?: string): void => {
      const answer: Answer = { ask: read.ask, exchange: exchangeOf(entry, number) };
      found.push({ operation: read.operation, answer, ...(unread === undefined ? {} : { unread }) });
      const next = linkOf(answer, entry);
      if (next === undefined || unread !== undefined) return;
      const key = keyOf(read.operation, next);
      const known = links.get(key);
      links.set(key, known === undefined || sameOptions(known, read) ? read : "ambiguous");
    };
    const firstOf = ({ operation, entry }: Kept) => links.get(keyOf(operation, entry.url));
    let later: Kept[] = [];
    for (const one of this.#kept) {
      if (one.root !== root) {
        const isLonger = one.root.startsWith(`${root}/`) || isBelowVersion(one.root);
        this.#skip(isLonger ? "of no documented operation" : "of another root", one.entry);
      } else if (one.foreign === undefined) take(one, one);
      else later.push(one);
    }
    for (;;) {
      const ready = later.filter((one) => firstOf(one) !== undefined);
      if (ready.length === 0) break;
      later = later.filter((one) => !ready.includes(one));
      for (const one of ready) {
        const first = firstOf(one);
        if (first === undefined || first === "ambiguous") take(withoutOptions(one), one, "its first page is not known");
        else take({ ...first, ask: { ...first.ask, url: one.entry.url } }, one);
      }
    }
    for (const one of later) {
      const { foreign = "" } = one;
      const isPage = /skiptoken|page|cursor|continu/i.test(foreign);
      if (returnsElse.has(foreign.toLowerCase()))
        this.#skip("with query options that say what is returned, and are not read", one.entry);
      else
        take(
          withoutOptions(one),
          one,
          isPage ? "its first page was not recorded" : `its option ${foreign} is not read`,
        );
    }
    return found.sort((a, b) => a.answer.exchange.number - b.answer.exchange.number);
  }

  #skip(reason: Skip, entry: RecordedEntry | undefined): void {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + 1);
    const told = entry === undefined ? reason : `${entry.method} ${entry.url.pathname}: ${reason}`;
    if (this.leftOut.has(told) || this.leftOut.size < mostLeftOut)
      this.leftOut.set(told, (this.leftOut.get(told) ?? 0) + 1);
  }
}

// Whoever has more of them has a recording of something else.
const mostLeftOut = 1000;

function isBelowVersion(root: string): boolean {
  return /\/(?:v\d+\.\d+|beta)\/[^/]/i.test(root);
}

// What comes back has other members than the documented type.
const returnsElse = new Set(["$apply", "$compute"]);

// Of options that are read in part, none is relied on.
function withoutOptions(read: ReadAsk): ReadAsk {
  return { ...read, ask: { ...read.ask, options: {} } };
}

// A link may write a name or a sign in one way, and who followed it in another.
function keyOf({ id }: Operation, url: URL): string {
  const pairs = [...url.searchParams].map(([name, value]) => `${name.toLowerCase()}=${value}`);
  return `${id} ${url.origin}${url.pathname}?${pairs.join("&")}`;
}

function linkOf(answer: Answer, { status }: RecordedEntry): URL | undefined {
  if (status !== 200) return undefined;
  try {
    return nextPage(answer);
  } catch (error) {
    if (error instanceof NotRecorded) return undefined;
    throw error;
  }
}

function sameOptions(known: ReadAsk | "ambiguous", { ask }: ReadAsk): boolean {
  return known !== "ambiguous" && JSON.stringify(known.ask.options) === JSON.stringify(ask.options);
}
