import type { Operation, Route } from "../../specs/operation.ts";
import type { Requirement } from "../../specs/requirement.ts";
import { speaksOf } from "../../specs/speaks-of.ts";

/** Why a requirement is not applied on a route; undefined where it is. `applies`: what its suite says of the contract, where that is known. */
export function silentReason(
  requirement: Requirement,
  operation: Operation,
  route: Route,
  { claimed, applies = true }: { readonly claimed: boolean; readonly applies?: boolean | undefined },
): string | undefined {
  if (requirement.off === true) return "the config turns it off";
  if (!claimed) return "the class is not claimed";
  return speaksOf(requirement, operation, route) && applies ? undefined : "the requirement says nothing of this route";
}
