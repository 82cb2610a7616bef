import type { Entity, Stored } from "../data/entity.ts";

/** The item that a filter looks at, and the items that lambda variables stand for. */
export interface Subject {
  readonly entity: Entity;
  readonly variables: Readonly<Record<string, Stored>>;
}
