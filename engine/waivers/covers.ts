import type { Specs } from "../../specs/contract.ts";
import { placeOf } from "../compare-runs/known-breaks.ts";
import type { Cause, RequirementResult } from "../finished-run.ts";
import { matchesGlob } from "../glob.ts";
import type { Waiver } from "./waiver.ts";

/** A requirement of an operation on a route. */
export type Place = Pick<RequirementResult, "id" | "operation" | "route">;

/** The ids of causes by what stands under them. */
export type CauseIndex = (place: Place) => string | undefined;

/** What stands under which of these causes. */
export function causeIndexOf(causes: readonly Cause[]): CauseIndex {
  const index = new Map(
    causes.flatMap(({ id, findings, consequences }) =>
      [...findings, ...consequences].map((reference) => [placeOf(reference), id] as const),
    ),
  );
  return (place) => index.get(placeOf(place));
}

/** Whether a waiver speaks of a requirement on a route, whatever its signature; one of a cause may speak of any. */
export function covers(waiver: Waiver, { id, operation, route }: Place): boolean {
  const { cause, requirement = cause === undefined ? "" : "**" } = waiver;
  return (
    matchesGlob(id, requirement) &&
    matchesGlob(operation, waiver.operation ?? "**") &&
    matchesGlob(route, waiver.route ?? "**")
  );
}

/** Whether a waiver accepts a broken result, were it not expired. */
export function accepts(waiver: Waiver, result: RequirementResult, causeOf: CauseIndex): boolean {
  if (!covers(waiver, result)) return false;
  // What is waived stands under no cause any more.
  if (waiver.cause !== undefined && waiver.cause !== (result.waiver?.cause ?? causeOf(result))) return false;
  return waiver.signature === undefined || waiver.signature === result.signature;
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
