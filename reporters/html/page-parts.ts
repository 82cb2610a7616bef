import type { HistoryEntry } from "../../engine/compare-runs/history-entry.ts";
import type { ClassResult, Evidence, FinishedRun, RequirementResult, VerdictKind } from "../../engine/finished-run.ts";
import { causesTold, choicesText, decidedText } from "../causes.ts";
import { cut } from "../printable.ts";
import { shortRoute } from "../short-route.ts";
import { textDifferences } from "../text-difference.ts";
import type { Claim, Counts, PageBody, PageCause, PageExchange, PageParts, PageResult, PastRun } from "./page-data.ts";

/** A list that holds equal things once. */
export interface Listing<T> {
  readonly items: readonly T[];
  /** The place of a thing in the list, where it is put unless it is there. */
  place(item: T): number;
}

/** An empty list; two things are equal when their keys are. */
function listing<T>(key: (item: T) => string): Listing<T> {
  const items: T[] = [];
  const places = new Map<string, number>();
  return {
    items,
    place: (item) => {
      const name = key(item);
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, items.length);
      return items.push(item) - 1;
    },
  };
}

const longestBody = 256 * 1024;
const shortestCut = 4 * 1024;
/** What all bodies of a page may take together, so that a browser still opens it. */
const roomForAll = 64 * 1024 * 1024;

/** The bodies for a page. Very long ones are cut, and where there are very many, all get a fair share of the room. */
function pageBodies(bodies: readonly string[]): readonly PageBody[] {
  const total = bodies.reduce((sum, { length }) => sum + Math.min(length, longestBody), 0);
  const most = total <= roomForAll ? longestBody : Math.max(shortestCut, Math.floor(roomForAll / bodies.length));
  return bodies.map((body) => ({ text: body.slice(0, most), length: body.length }));
}

const longest = 20_000;

// The beginning of a longer text, and how much of it is missing.
function bounded(text: string): string {
  if (text.length <= longest) return text;
  const shown = cut(text, longest);
  const left = text.length - shown.length + 1;
  return `${shown} (${left.toLocaleString("en")} more characters; the JSON report has them)`;
}

/** A value with each text in it bounded, and everything else as it is. */
function boundedWithin<T>(value: T): T {
  return within(value) as T;
}

function within(value: unknown): unknown {
  if (typeof value === "string") return bounded(value);
  if (Array.isArray(value)) return value.map(within);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [bounded(key), within(member)]));
}

/** Takes a run apart into what a page needs at once and what it needs only when a result is opened. */
export function pageParts(finished: FinishedRun, history: readonly HistoryEntry[] = []): PageParts {
  const { requirements, causes: _told, ...run } = finished;
  const claims = listing<Claim>(JSON.stringify);
  const bodies = listing<string>((body) => body);
  const exchanges = listing<PageExchange>(JSON.stringify);
  const templates = [...new Set(requirements.map(({ template }) => template))];
  const routes = listing<Pick<RequirementResult, "operation" | "route" | "template">>(JSON.stringify);
  const placed = (evidence: readonly Evidence[]): readonly number[] =>
    evidence.map((one) => exchanges.place(exchangeOf(one, (body) => bodies.place(body))));

  const results = requirements.map((result): PageResult => {
    const { id, title, level, class: ofClass, source, operation, route, template, evidence, pointer, ...own } = result;
    return {
      ...boundedWithin(own),
      // Reports of older versions name the first place only.
      ...(own.pointers === undefined && pointer !== undefined ? { pointers: [pointer] } : {}),
      claim: claims.place(boundedWithin({ id, title, level, class: ofClass, source })),
      route: routes.place(boundedWithin({ operation, route, template })),
      ...differing(own),
      exchanges: placed(evidence),
    };
  });
  const places = new Map(requirements.map((result, at) => [result, at]));
  const causes = causesTold(finished).map(({ title, next, kind, findings, consequences, evidence }): PageCause => {
    const placesOf = (all: readonly RequirementResult[]): readonly number[] =>
      all.flatMap((result) => places.get(result) ?? []);
    return {
      ...boundedWithin({ title, next, kind }),
      findings: placesOf(findings),
      consequences: placesOf(consequences),
      exchanges: placed(evidence),
    };
  });
  return {
    data: {
      choices: bounded(choicesText(run)),
      decided: decidedText({ ...run, requirements }),
      run: boundedWithin(run),
      claims: claims.items,
      routes: routes.items.map((one) => ({ ...one, short: shortRoute(one.template, templates) })),
      results,
      causes,
      history: pastRuns(finished, history),
    },
    exchanges: exchanges.items,
    bodies: pageBodies(bodies.items),
  };
}

function differing({ expected, observed }: Partial<RequirementResult>): Pick<PageResult, "differs"> {
  const differs = expected === undefined || observed === undefined ? undefined : textDifferences(expected, observed);
  return differs === undefined ? {} : { differs };
}

function exchangeOf({ request, response, curl }: Evidence, place: (body: string) => number): PageExchange {
  if ("failure" in response) return { request: boundedWithin(request), response: boundedWithin(response), curl };
  const { body, ...rest } = response;
  return { request: boundedWithin(request), response: { ...boundedWithin(rest), body: place(body) }, curl };
}

/** More are no trend that a reader follows; the page of the whole history has all. */
const mostPast = 30;

function pastRuns(run: FinishedRun, history: readonly HistoryEntry[]): readonly PastRun[] {
  const earlier = history.filter(({ target }) => placeOf(target) === placeOf(run.target.url));
  if (earlier.length === 0) return [];
  return [...earlier, run]
    .slice(-mostPast)
    .map(({ startedAt, verdict, quick, classes }) => ({ startedAt, verdict, quick, counts: summed(classes) }));
}

// A server that a test starts on this machine has another port each time.
function placeOf(target: string): string {
  if (!URL.canParse(target)) return target;
  const { hostname, pathname, href } = new URL(target);
  return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname) ? `this machine${pathname}` : href;
}

function summed(classes: readonly Pick<ClassResult, "counts">[]): Counts {
  const sum = (verdict: VerdictKind): number => classes.reduce((total, { counts }) => total + counts[verdict], 0);
  return {
    passed: sum("passed"),
    failed: sum("failed"),
    warned: sum("warned"),
    untested: sum("untested"),
    "not-applicable": sum("not-applicable"),
    waived: sum("waived"),
    error: sum("error"),
  };
}
