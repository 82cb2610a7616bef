import type { Entity } from "../data/entity.ts";

/** A page of a collection, and how many items were shown when it ends, if more remain. */
export interface Page {
  readonly items: readonly Entity[];
  readonly next: number | undefined;
}

/** What the client asked to see of the whole collection. */
export interface Limits {
  readonly skip: number;
  readonly top: number;
  readonly count: boolean;
}
