import type { VerdictKind } from "../../../engine/finished-run.ts";
import { groupBy } from "../../group-by.ts";
import type { Claim, Counts, PageCause, PageData } from "../page-data.ts";
import { type Entry, verdictOrder } from "./entry.ts";

/** By what results stand together. */
export type Grouping = "cause" | "class" | "operation";

export const groupings: readonly Grouping[] = ["cause", "class", "operation"];

/** A requirement within a group, with the results that stand there: one for each route, worst first. */
export interface Row {
  /** Its name in the page, the same however the results are filtered. */
  readonly key: string;
  readonly claim: Claim;
  readonly entries: readonly [Entry, ...Entry[]];
  /** Whether all of it only follows from the cause of its group. */
  readonly follows: boolean;
}

/** Results that stand together. */
export interface Group {
  readonly key: string;
  readonly title: string;
  /** What makes it better: a next step, or what would decide it. Empty where nothing is to be said. */
  readonly advice: string;
  readonly rows: readonly Row[];
  readonly counts: Counts;
  /** What is to be mended, and its place in the order in which to mend, counted from 1. */
  readonly cause?: PageCause & { readonly number: number };
}

/** The name of what follows from the cause of a group, which is opened on its own. */
export function followsKey({ key }: Group): string {
  return `${key} follows`;
}

type Head = Pick<Group, "key" | "title" | "advice" | "cause">;

/** The groups of these entries, what needs action first; a group without any entry is left out, but for a cause with requests of its own. */
export function groupsOf(
  entries: readonly Entry[],
  grouping: Grouping,
  { causes, run }: Pick<PageData, "causes"> & { readonly run: Pick<PageData["run"], "classes"> },
): readonly Group[] {
  if (grouping === "cause") return byCause(entries, causes);
  const nameOf = ({ claim, place }: Entry): string => (grouping === "class" ? claim.class : place.operation);
  const classes: readonly string[] = run.classes.map(({ id }) => id);
  return [...groupBy(entries, nameOf)]
    .map((own) => group({ key: `${grouping} ${nameOf(own[0])}`, title: nameOf(own[0]), advice: "" }, own))
    .sort((one, other) =>
      grouping === "class"
        ? classes.indexOf(one.title) - classes.indexOf(other.title)
        : one.title < other.title
          ? -1
          : 1,
    );
}

function byCause(entries: readonly Entry[], causes: readonly PageCause[]): readonly Group[] {
  const under = new Map(groupBy(entries, (entry) => causeKey(entry)).map((own) => [causeKey(own[0]), own]));
  const told = causes.flatMap((cause, at): readonly Group[] => {
    const own = under.get(`cause ${at}`) ?? [];
    // A target that could not be asked has no result to show, but requests.
    if (own.length === 0 && cause.exchanges.length === 0) return [];
    const head = { key: `cause ${at}`, title: cause.title, advice: cause.next, cause: { ...cause, number: at + 1 } };
    return [group(head, own)];
  });
  const rest = entries.filter(({ cause }) => cause === undefined);
  const others = groupBy(rest, restKey).map((own) => {
    const [{ result }] = own;
    const [title, isByReason] = restTitles[result.verdict];
    const needs = [...new Set(own.map((entry) => entry.result.needs ?? ""))];
    return group(
      {
        key: restKey(own[0]),
        title: isByReason && result.reason !== "" ? result.reason : title,
        advice: isByReason && needs.length === 1 && needs[0] !== "" ? `Needs ${needs[0]}.` : "",
      },
      own,
    );
  });
  const rank = ({ counts }: Group): number => verdictOrder.findIndex((verdict) => counts[verdict] > 0);
  const size = ({ counts }: Group): number => verdictOrder.reduce((sum, verdict) => sum + counts[verdict], 0);
  return [...told, ...others.sort((one, other) => rank(one) - rank(other) || size(other) - size(one))];
}

// What stands under no cause, and whether its own reason names its group.
const restTitles: Readonly<Record<VerdictKind, readonly [title: string, isByReason: boolean]>> = {
  error: ["Not judged, for a bug of ours", false],
  failed: ["Broken", true],
  warned: ["Warned of", true],
  untested: ["Could not be decided", true],
  waived: ["Broken, and accepted by a waiver", false],
  passed: ["Holds", false],
  "not-applicable": ["Not applicable", false],
};

function causeKey({ cause }: Entry): string {
  return cause === undefined ? "" : `cause ${cause.at}`;
}

function restKey({ result }: Entry): string {
  return restTitles[result.verdict][1] ? `${result.verdict} ${result.reason}` : result.verdict;
}

function group(head: Head, entries: readonly Entry[]): Group {
  const rows = groupBy(entries, ({ claim }) => claim.id).map((own): Row => ({
    key: `${head.key}\n${own[0].claim.id}`,
    claim: own[0].claim,
    entries: own,
    follows: head.cause !== undefined && own.every(({ cause }) => cause?.follows === true),
  }));
  // What shows a cause stands before what only follows from it.
  return {
    ...head,
    counts: countsOf(entries),
    rows: [...rows].sort((one, other) => Number(one.follows) - Number(other.follows)),
  };
}

/** How many of these have which verdict. */
export function countsOf(entries: readonly Entry[]): Counts {
  const counts = { passed: 0, failed: 0, warned: 0, untested: 0, "not-applicable": 0, waived: 0, error: 0 };
  for (const { result } of entries) counts[result.verdict] += 1;
  return counts;
}

/** The first `limit` groups and rows, of each group as many as `rowsOf` says; and how many are left. */
export function pageOf(
  groups: readonly Group[],
  rowsOf: (group: Group) => readonly Row[],
  limit: number,
): { readonly shown: readonly Pick<Page, "group" | "rows">[]; readonly left: number } {
  let room = limit;
  let all = 0;
  const shown: Page[] = [];
  for (const one of groups) {
    const rows = rowsOf(one);
    all += 1 + rows.length;
    if (room <= 0) continue;
    shown.push({ group: one, rows: rows.slice(0, room - 1) });
    room -= 1 + rows.length;
  }
  return { shown, left: Math.max(0, all - limit) };
}

interface Page {
  readonly group: Group;
  readonly rows: readonly Row[];
}

/** A number of requirements in words. */
export function manyRequirements(count: number): string {
  return `${count} ${count === 1 ? "requirement" : "requirements"}`;
}

/** How many requirements stand in a group, and of a cause also on which routes. */
export function extentText({ cause, rows }: Group): string {
  if (rows.length === 0) return "";
  const many = manyRequirements(rows.length);
  const places = new Set(rows.flatMap(({ entries }) => entries.map(({ place }) => place.short)));
  const [first] = places;
  if (cause === undefined || first === undefined) return `${many}.`;
  const also = places.size === 1 ? "" : ` and ${places.size - 1} more ${places.size === 2 ? "route" : "routes"}`;
  return `${many} on ${first}${also}.`;
}

const tones = { fails: "failed", warns: "warned", known: "waived" } as const;

/** The verdict in whose colour a group stands: the weight of its cause, or else its worst one. */
export function toneOf({ cause, counts }: Group): VerdictKind | undefined {
  return cause === undefined ? verdictOrder.find((verdict) => counts[verdict] > 0) : tones[cause.kind];
}
