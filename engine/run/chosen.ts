import type { Specs } from "../../specs/contract.ts";
import { installedSpecs } from "../../specs/loading/installed.ts";
import { type LibraryEntry, libraryEntries, withLibrary } from "../../specs/loading/library.ts";
import { defaultOperations, type Operation, type Route } from "../../specs/operation.ts";
import {
  type ChosenLevels,
  type ConformanceClass,
  conformanceClasses,
  type Requirement,
  type TargetClaims,
} from "../../specs/requirement.ts";
import { speaksOf } from "../../specs/speaks-of.ts";
import type { ClaimsTold } from "../finished-run.ts";
import { matchesGlob } from "../glob.ts";
import type { RunOptions } from "../run-options.ts";

/** What a run tests. */
export interface Chosen extends Pick<Specs, "requirements" | "operations"> {
  /** The operations before what is not claimed was left out. */
  readonly all: readonly Operation[];
  /** What the finished run says of the claims; nothing where there are none. */
  readonly told: { readonly claims?: ClaimsTold };
}

/** Specs with the levels that the user gives; of several globs that match the last one counts. */
function withLevels<T extends Pick<Specs, "requirements">>(specs: T, levels: ChosenLevels = {}): T {
  const globs = Object.entries(levels);
  if (globs.length === 0) return specs;
  const requirements = specs.requirements.map((requirement): Requirement => {
    const level = globs.findLast(([glob]) => matchesGlob(requirement.id, glob))?.[1];
    if (level === undefined) return requirement;
    return level === "off" ? { ...requirement, off: true } : { ...requirement, level };
  });
  return { ...specs, requirements };
}

/**
 * What a run tests: its requirements, class by class, and its operations, as far as they are claimed. Of contracts that were
 * given all are meant; of the installed ones those that every target is asked for. Throws a `TypeError` on a glob that chooses
 * nothing, and on claims that leave nothing.
 */
export function chosen(
  specs: Specs,
  {
    requirement = "**",
    operation,
    specs: given,
    claims,
  }: Pick<RunOptions, "requirement" | "operation" | "specs" | "claims">,
): Chosen {
  const requirements = specs.requirements
    .filter(({ id }) => matchesGlob(id, requirement))
    .sort((a, b) => conformanceClasses.indexOf(a.class) - conformanceClasses.indexOf(b.class));
  if (requirements.length === 0) throw new TypeError(`No requirement matches ${requirement}.`);
  const globs = operation ?? (given === undefined ? claimedGlobs(claims) : undefined);
  const usual = given === undefined ? defaultOperations(specs.operations) : specs.operations;
  const all =
    globs === undefined
      ? usual
      : specs.operations.filter(({ id }) => [globs].flat().some((glob) => matchesGlob(id, glob)));
  if (all.length === 0) throw new TypeError(`No operation matches ${[globs].flat().join(", ")}.`);
  if (claims === undefined) return { requirements, operations: all, all, told: {} };
  const operations = all.flatMap((one) => claimedPart(one, claims));
  if (operations.length === 0) throw new TypeError(claimsNothing(all.map(({ id }) => id)));
  return { requirements, operations, all, told: { claims: claimsTold(operations, all, claims) } };
}

/** The operations that claims speak of, by globs; undefined where they speak of none. */
export function claimedGlobs(claims: TargetClaims | undefined): readonly string[] | undefined {
  return claims?.operations === undefined ? undefined : Object.keys(claims.operations);
}

/** What is said where nothing of the chosen operations is claimed. */
export function claimsNothing(chosenIds: readonly string[]): string {
  const [first = "", ...others] = chosenIds;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return `Nothing that is chosen is claimed: claims.operations leaves out ${first}${more}. Add them there, or choose others with --operation.`;
}

/** The operation as it is claimed: with those of its routes and options alone. None of it where it has no route left. */
export function claimedPart(operation: Operation, { operations, options }: TargetClaims): readonly Operation[] {
  const globs = routeGlobs(operation.id, operations);
  const routes =
    globs === undefined ? operation.routes : operation.routes.filter(({ template }) => isRouteOf(template, globs));
  if (routes.length === 0) return [];
  const understood =
    options === undefined
      ? operation.queryOptions
      : operation.queryOptions.filter((option) => options.includes(option));
  const { countSegment, ...others } = operation;
  // Who does not count when asked by $count=true does not by a path, either.
  const counts = countSegment === true && (options === undefined || options.includes("$count"));
  return [{ ...others, routes, queryOptions: understood, ...(counts ? { countSegment } : {}) }];
}

/** The globs over routes that claims have for an operation; undefined where they claim whatever is documented. */
function routeGlobs(id: string, claimed: TargetClaims["operations"]): readonly string[] | undefined {
  if (claimed === undefined) return undefined;
  return [Object.entries(claimed).findLast(([glob]) => matchesGlob(id, glob))?.[1] ?? []].flat();
}

/** Whether one of these globs means a route. How its keys are named does not count. */
export function isRouteOf(template: string, globs: readonly string[]): boolean {
  const bare = (path: string): string => path.replaceAll(/\{[^}/]*\}/g, "{}");
  return globs.some((glob) => matchesGlob(bare(template), bare(glob)));
}

/** The ids that claims have for one route. */
export function idsOfRoute(template: string, { ids = {} }: TargetClaims = {}): Readonly<Record<string, string>> {
  return Object.entries(ids).find(([path]) => isRouteOf(template, [path]))?.[1] ?? {};
}

function claimsTold(
  operations: readonly Operation[],
  all: readonly Operation[],
  { tokens, options }: TargetClaims,
): ClaimsTold {
  const routesOf = (some: readonly Operation[]): number => some.reduce((sum, { routes }) => sum + routes.length, 0);
  return {
    routes: routesOf(operations),
    ofRoutes: routesOf(all),
    operations: operations.length,
    ofOperations: all.length,
    ...(tokens === undefined ? {} : { tokens }),
    ...(options === undefined ? {} : { options }),
  };
}

/** The classes that are claimed: what is claimed of tokens decides on those that are about permissions. */
export function claimedClasses({
  classes = conformanceClasses,
  claims,
}: Pick<RunOptions, "classes" | "claims">): readonly ConformanceClass[] {
  if (claims?.tokens === undefined) return classes;
  return conformanceClasses.filter((name) =>
    name === "permissions" ? claims.tokens === "checked" : classes.includes(name),
  );
}

/** Why a requirement is not applied on a route; undefined where it is. `applies`: what its suite says of the contract, where that is known. */
export function silentReason(
  requirement: Requirement,
  operation: Operation,
  route: Route,
  { claimed, applies = true }: { readonly claimed: boolean; readonly applies?: boolean | undefined },
): string | undefined {
  if (requirement.off === true) return "the config turns it off";
  if (!claimed) return "the class is not claimed";
  return speaksOf(requirement, operation, route) && applies ? undefined : "the requirement says nothing of this route";
}

/** The specs that come along: the first contracts, and of the library what globs of operations choose. */
export async function packagedSpecs(operations: string | readonly string[] = []): Promise<Specs> {
  return withLibrary(await installedSpecs(), libraryMatching(operations));
}

/** What globs choose of the library. Only its index is read, and that only where a glob can match an id with a family. */
export function libraryMatching(operations: string | readonly string[]): readonly LibraryEntry[] {
  const globs = [operations].flat().filter((glob) => /\/|\*\*/.test(glob));
  if (globs.length === 0) return [];
  return libraryEntries().filter(({ id }) => globs.some((glob) => matchesGlob(id, glob)));
}

/** The specs of a run: those that were given, or those that come along, with the levels that the user gives. */
export async function specsFor({
  specs,
  operation,
  claims,
  levels,
}: Pick<RunOptions, "specs" | "operation" | "claims" | "levels">): Promise<Specs> {
  return withLevels(specs ?? (await packagedSpecs(operation ?? claimedGlobs(claims))), levels);
}
