import { isDeepStrictEqual } from "node:util";

import type { Erratum } from "../specs/source.ts";
import { type Fact, origins } from "./facts.ts";

export interface Preferred<T> {
  readonly fact?: Fact<T>;
  readonly errata: readonly Erratum[];
}

/**
 * The strongest of several statements of one thing; the first of equally strong ones. Statements that differ from it are
 * errata, except for conventions, which only stand in where nothing is said.
 */
export function prefer<T>(
  about: string,
  statements: readonly (Fact<T> | undefined)[],
  same: (a: T, b: T) => boolean = isDeepStrictEqual,
  show: (value: T) => string = text,
): Preferred<T> {
  const made = statements.flatMap((fact) => (fact === undefined ? [] : [fact]));
  const [used, ...others] = made.sort((a, b) => origins.indexOf(a.origin) - origins.indexOf(b.origin));
  if (used === undefined) return { errata: [] };
  const errata = others
    .filter(({ value, origin }) => origin !== "convention" && !same(used.value, value))
    .map(({ value, at }) => ({ about, stated: show(value), at, used: show(used.value), usedAt: used.at }));
  return { fact: used, errata };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
