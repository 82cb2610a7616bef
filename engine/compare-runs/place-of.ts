import type { RequirementResult } from "../finished-run.ts";

/** What makes two results of two runs the same: requirement, operation and route. */
export function placeOf({ id, operation, route }: Pick<RequirementResult, "id" | "operation" | "route">): string {
  return `${id} ${operation} ${route}`;
}
