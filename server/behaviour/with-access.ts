import type { AccessNeed } from "../auth/access-need.ts";
import type { Identity } from "../auth/identity.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import type { Behaviour } from "./behaviour.ts";

/** Who asks for a documented operation, and what it takes. */
export interface Application {
  readonly identity: Identity;
  readonly need: AccessNeed;
  readonly table: PermissionTable;
  /** What the behaviour before says. */
  readonly permitted: boolean;
}

/** A behaviour that decides otherwise who may read a documented operation; what leads to it is read as before. */
export function withAccess(before: Behaviour, decide: (application: Application) => boolean): Behaviour {
  return {
    ...before,
    permits: (identity, need, ex) => {
      const permitted = before.permits(identity, need, ex);
      const table = ex.operation?.permissions;
      return table === undefined ? permitted : decide({ identity, need, table, permitted });
    },
  };
}
