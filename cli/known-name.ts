import { InvalidArgumentError } from "commander";

import { didYouMean } from "./did-you-mean.ts";
import type { NameParser } from "./name-parser.ts";

/** A parser for an option that takes one known name. */
export function knownName<T extends string>(what: string, known: readonly T[]): NameParser<T> {
  const parse = (text: string): T => {
    const found = known.find((candidate) => candidate === text);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`There is no ${what} ${text}.${didYouMean(text, known)}`);
  };
  return Object.assign(parse, { known, list: false });
}
