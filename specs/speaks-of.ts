import type { Operation, Route } from "./operation.ts";
import type { Requirement } from "./requirement.ts";

/** Whether a requirement says anything of an operation on a route. */
export function speaksOf({ about = {} }: Pick<Requirement, "about">, operation: Operation, route: Route): boolean {
  const { options = [], returns, keys, readOnly } = about;
  return (
    options.every((option) => operation.queryOptions.includes(option)) &&
    (returns === undefined || (returns === "collection") === operation.returns.collection) &&
    (keys === undefined || keysIn(keys, operation, route) > 0) &&
    (readOnly === undefined || operation.readOnly)
  );
}

// The context URL of a single entity ends before its own key.
function keysIn(where: "route" | "context", { returns }: Operation, { parameters, segments }: Route): number {
  const own = where === "context" && !returns.collection && segments.at(-1)?.kind === "key" ? 1 : 0;
  return parameters.length - own;
}
