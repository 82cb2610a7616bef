import type { Specs } from "../../specs/contract.ts";
import type { KnownNames } from "../../specs/derive/write/known-names.ts";

/** The names and ids that the package's own contracts know. */
export function knownNames({ operations }: Specs): KnownNames {
  return {
    permissions: operations.flatMap(({ permissions }) => permissions.names),
    roles: operations.flatMap(({ permissions }) => [...permissions.roles, ...permissions.unasserted.roles]),
    roots: new Map(operations.flatMap(({ roots }) => [...roots])),
  };
}
