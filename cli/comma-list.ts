import { InvalidArgumentError } from "commander";

import { didYouMean } from "./did-you-mean.ts";
import type { NameParser } from "./name-parser.ts";

/** A parser for an option that takes known names, separated by commas. */
export function commaList<T extends string>(what: string, known: readonly T[]): NameParser<readonly T[]> {
  const parse = (text: string): readonly T[] => {
    const names = text.split(",").map((name) => name.trim());
    return [...new Set(names)].map((name) => {
      const found = known.find((candidate) => candidate === name);
      if (found !== undefined) return found;
      if (name === "") throw new InvalidArgumentError(`Give names separated by commas, of ${known.join(", ")}.`);
      throw new InvalidArgumentError(`There is no ${what} ${name}.${didYouMean(name, known)}`);
    });
  };
  return Object.assign(parse, { known, list: true });
}
