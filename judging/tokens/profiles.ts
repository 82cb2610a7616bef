import type { PermissionTable } from "../../specs/operation.ts";
import { admittedProfiles } from "./admitted-profiles.ts";
import { audienceProfiles } from "./audience-profiles.ts";
import type { Profile } from "./profile.ts";
import { refusedProfiles } from "./refused-profiles.ts";
import { unsoundProfiles } from "./unsound-profiles.ts";

/**
 * The matrix of a contract: every token and every credential that is tried, with what the contract says becomes of it.
 * What is neither allowed nor refused for certain is not among them. `now`: seconds since 1970.
 */
export function profilesOf(table: PermissionTable, now: number): readonly Profile[] {
  const admitted = admittedProfiles(table);
  return [...admitted, ...audienceProfiles(admitted), ...refusedProfiles(table), ...unsoundProfiles(admitted, now)];
}
