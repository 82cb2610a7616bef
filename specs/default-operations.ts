import type { Operation } from "./operation.ts";

/** The operations that a target is asked for when nobody says which it has: those marked so, or all where none is. */
export function defaultOperations(operations: readonly Operation[]): readonly Operation[] {
  const marked = operations.filter(({ byDefault }) => byDefault);
  return marked.length > 0 ? marked : operations;
}
