import type { PermissionTable } from "../../specs/operation.ts";
import { isMentioned } from "./documented-names.ts";

/**
 * Names that only resemble documented ones: cut short, continued, with something before, and without the verb. One that
 * reaches no further than the signed-in user, whom the ids of a minted token's route never name, is no more than that.
 */
export function nearMisses(documented: readonly string[], table: PermissionTable): readonly string[] {
  const misses = documented.flatMap((name) => [
    name.replace(/\.[^.]+$/, ""),
    `${name}Tenants`,
    `Not${name}`,
    name.replace(/\.Read[A-Za-z]*/, ""),
  ]);
  return [...new Set(misses)].filter((name) => table.selfOnly?.includes(name) === true || !isMentioned(name, table));
}
