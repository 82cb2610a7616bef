import type { Look } from "../../engine/run/look-at.ts";
import type { WalkedRoute } from "../../engine/run/walk-paths.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { groupBy } from "../../reporters/group-by.ts";
import { familyOf } from "../../specs/loading/library.ts";
import { type ProfileName, queryOptions } from "../../specs/requirement.ts";

/** What a target seems to claim, by what was found of it. */
export interface Claimed {
  /** Globs of the families of which something is served, the one to begin with first. */
  readonly families: readonly string[];
  /** How many operations, and how many routes, are served. */
  readonly served: { readonly operations: number; readonly routes: number };
  readonly operations: readonly ClaimedRoutes[];
  /** Ids for routes that no collection leads to. */
  readonly ids: readonly { readonly template: string; readonly ids: Ids }[];
  /** What is not claimed though it may be there, and why. */
  readonly left: readonly { readonly what: string; readonly paths: readonly string[] }[];
}

/** Routes that are claimed of the operations of a glob. */
export interface ClaimedRoutes {
  readonly glob: string;
  readonly routes: "**" | readonly string[];
}

/** What a target is to claim by what was found; undefined where nothing is served. */
export function claimedOf({ routes }: Pick<Look, "routes">): Claimed | undefined {
  const served = routes.filter(isServed);
  if (served.length === 0) return undefined;
  const families = groupBy(routes, ({ entry }) => familyOf(entry.id)).filter((own) => own.some(isServed));
  const operations = families.flatMap(claimsOfFamily);
  const isClaimed = (route: WalkedRoute): boolean =>
    operations.some(({ glob, routes: own }) => own === "**" && (glob === route.entry.id || glob === globOf(route)));
  const left = routes.filter((route) => !isServed(route) && !isClaimed(route));
  const odd = left
    .filter(({ outcome }) => outcome === "other")
    .map(({ template, status }) => `${template} (${status ?? "no answer"})`);
  const unseen = left.filter(
    ({ outcome, entry }) => outcome === "unseen" && families.some((own) => own.some((one) => one.entry === entry)),
  );
  return {
    families: families.toSorted((a, b) => weightOf(b) - weightOf(a)).map(([first]) => globOf(first)),
    served: { operations: new Set(served.map(({ entry }) => entry.id)).size, routes: served.length },
    operations,
    ids: served.flatMap(({ borrows, template, ids }) =>
      borrows === true && ids !== undefined ? [{ template, ids }] : [],
    ),
    left: [
      { what: "Not claimed, for it was answered otherwise than with 200 or 404:", paths: odd },
      { what: "Not claimed, for nothing that was found leads there:", paths: unseen.map(({ template }) => template) },
    ].filter(({ paths }) => paths.length > 0),
  };
}

// Most clients ask for users first, and most of what else is there stands below them.
function weightOf(family: readonly [WalkedRoute, ...WalkedRoute[]]): number {
  if (familyOf(family[0].entry.id) === "users") return Number.POSITIVE_INFINITY;
  return new Set(family.filter(isServed).map(({ entry }) => entry.id)).size;
}

// A family that is served as far as can be seen is claimed as a whole; of others, what answered.
function claimsOfFamily(own: readonly [WalkedRoute, ...WalkedRoute[]]): readonly ClaimedRoutes[] {
  if (own.every(mayBeServed)) return [{ glob: globOf(own[0]), routes: "**" }];
  return groupBy(own, ({ entry }) => entry.id).flatMap((routes): readonly ClaimedRoutes[] => {
    const [{ entry }] = routes;
    const served = routes.filter(isServed).map(({ template }) => template);
    if (served.length === 0) return [];
    return [{ glob: entry.id, routes: routes.every(mayBeServed) ? "**" : served }];
  });
}

/** The profile of a target that knows of tokens and options what was seen. */
export function profileOf({ tokens, understood = [], ignored = [] }: Look): ProfileName {
  if (tokens !== "checked") return "mock";
  return understood.length === 0 && ignored.length > 0 ? "gateway" : "full";
}

/**
 * The options that a target is to claim: those that what is served documents, without those that had no effect. What could not
 * be tried is claimed, unless nothing that was had any.
 */
export function claimedOptions({ routes, understood = [], ignored = [] }: Look): readonly string[] {
  if (ignored.length > 0 && understood.length === 0) return [];
  const documented = new Set(routes.filter(isServed).flatMap(({ entry }) => entry.options));
  return queryOptions.filter((option) => documented.has(option) && !ignored.includes(option));
}

function globOf({ entry: { id } }: WalkedRoute): string {
  return id.includes("/") ? `${familyOf(id)}/*` : "*";
}

function isServed({ outcome }: WalkedRoute): boolean {
  return outcome === "served";
}

function mayBeServed({ outcome }: WalkedRoute): boolean {
  return outcome === "served" || outcome === "unseen";
}
