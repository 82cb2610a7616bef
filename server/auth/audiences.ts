import type { Operation } from "../../specs/operation.ts";

const graphApplicationId = "00000003-0000-0000-c000-000000000000";

/** The audiences that a token may name: the service's application id, and each cloud's origin with or without a slash. */
export function audiences(operations: readonly Operation[]): ReadonlySet<string> {
  const origins = operations.flatMap((operation) => [...operation.roots.values()].map((root) => new URL(root).origin));
  return new Set(
    ["https://graph.microsoft.com", ...origins].flatMap((origin) => [origin, `${origin}/`]).concat(graphApplicationId),
  );
}
