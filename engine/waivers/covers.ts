import type { Specs } from "../../specs/contract.ts";
import type { RequirementResult } from "../finished-run.ts";
import { matchesGlob } from "../glob.ts";
import type { Waiver } from "./waiver.ts";

/** A requirement of an operation on a route. */
export type Place = Pick<RequirementResult, "id" | "operation" | "route">;

/** Whether a waiver speaks of a requirement on a route, whatever its signature. */
export function covers(waiver: Waiver, { id, operation, route }: Place): boolean {
  return (
    matchesGlob(id, waiver.requirement) &&
    matchesGlob(operation, waiver.operation ?? "**") &&
    matchesGlob(route, waiver.route ?? "**")
  );
}

/** Whether a waiver accepts a broken result, were it not expired. */
export function accepts(waiver: Waiver, result: RequirementResult): boolean {
  return covers(waiver, result) && (waiver.signature === undefined || waiver.signature === result.signature);
}

/** Whether a waiver no longer holds on a day, `YYYY-MM-DD`. */
export function isExpired({ expires }: Waiver, today: string): boolean {
  return expires !== undefined && expires < today;
}

/** All requirements on all routes of all operations. */
export function catalogueOf({
  requirements,
  operations,
}: Pick<Specs, "requirements" | "operations">): readonly Place[] {
  return operations.flatMap(({ id: operation, routes }) =>
    routes.flatMap((route) => requirements.map(({ id }) => ({ id, operation, route: route.id }))),
  );
}
