import type { Operation, Route } from "../../specs/operation.ts";
import type { Target } from "./target.ts";

/** The documented operation that a target belongs to. */
export function operationOf(target: Target, operations: readonly Operation[]): Operation | undefined {
  return operations.find((operation) => operation.routes.some((route) => belongs(target, route)));
}

function belongs({ steps }: Target, { segments }: Route): boolean {
  let index = 0;
  for (const { name, key } of steps) {
    const segment = segments[index++];
    if (segment?.kind !== "name" || segment.name !== name) return false;
    if (key !== undefined && segments[index++]?.kind !== "key") return false;
  }
  return index === segments.length;
}
