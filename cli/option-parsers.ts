import { InvalidArgumentError } from "commander";

import { didYouMean } from "./usage-error.ts";

/** A parser for an option that may be repeated. */
export function also(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

/** A parser of known names, which tells a shell what there is to complete. */
export interface NameParser<T> {
  (text: string): T;
  readonly known: readonly string[];
  /** Whether it takes several, separated by commas. */
  readonly list: boolean;
}

/** A parser for an option that takes one known name. */
export function knownName<T extends string>(what: string, known: readonly T[]): NameParser<T> {
  const parse = (text: string): T => {
    const found = known.find((candidate) => candidate === text);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`There is no ${what} ${text}.${didYouMean(text, known)}`);
  };
  return Object.assign(parse, { known, list: false });
}

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

/** A parser for an option that takes any text but none at all. */
export function notEmpty(text: string): string {
  if (text === "") throw new InvalidArgumentError("It must not be empty.");
  return text;
}

/** A parser for an option that takes a whole number within limits, both included. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}
