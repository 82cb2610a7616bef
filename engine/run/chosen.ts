import type { Specs } from "../../specs/contract.ts";
import { installedSpecs } from "../../specs/loading/installed.ts";
import { type LibraryEntry, libraryEntries, withLibrary } from "../../specs/loading/library.ts";
import { defaultOperations } from "../../specs/operation.ts";
import { type ChosenLevels, conformanceClasses, type Requirement } from "../../specs/requirement.ts";
import { matchesGlob } from "../glob.ts";
import type { RunOptions } from "../run-options.ts";

/** Specs with the levels that the user gives; of several globs that match the last one counts. */
export function withLevels<T extends Pick<Specs, "requirements">>(specs: T, levels: ChosenLevels = {}): T {
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
 * What a run tests: its requirements, class by class, and its operations. Of contracts that were given all are meant; of the
 * installed ones those that every target is asked for. Throws a `TypeError` on a glob that chooses nothing.
 */
export function chosen(
  specs: Specs,
  { requirement = "**", operation, specs: given }: Pick<RunOptions, "requirement" | "operation" | "specs">,
): Pick<Specs, "requirements" | "operations"> {
  const requirements = specs.requirements
    .filter(({ id }) => matchesGlob(id, requirement))
    .sort((a, b) => conformanceClasses.indexOf(a.class) - conformanceClasses.indexOf(b.class));
  if (requirements.length === 0) throw new TypeError(`No requirement matches ${requirement}.`);
  if (operation === undefined) {
    return { requirements, operations: given === undefined ? defaultOperations(specs.operations) : specs.operations };
  }
  const operations = specs.operations.filter(({ id }) => matchesGlob(id, operation));
  if (operations.length === 0) throw new TypeError(`No operation matches ${operation}.`);
  return { requirements, operations };
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
