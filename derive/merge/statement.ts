import type { Erratum, Place } from "../../specs/erratum.ts";

/** What is told by one source, and where each member of it stands; the whole where no member is named. */
export interface Statement<T> {
  readonly value: T;
  readonly at: (member?: string) => Place;
}

/** Two sources held against each other: the stronger first. */
export interface Merged<T> {
  readonly value: T;
  readonly errata: readonly Erratum[];
}
