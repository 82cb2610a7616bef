import type { Entity } from "../data/entity.ts";
import { follow } from "../filter/evaluate.ts";

/** How many arguments the task of an item has. */
export function taskArguments(item: Entity): number {
  const stored = follow(item, ["task", "arguments"]);
  return Array.isArray(stored) ? stored.length : 0;
}
