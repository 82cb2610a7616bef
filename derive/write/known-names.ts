import type { Cloud, DirectoryRole, PermissionName } from "../../specs/operation.ts";

/** What is known beyond the pages: other names and ids of permissions, ids of roles, roots of clouds. */
export interface KnownNames {
  readonly permissions: readonly PermissionName[];
  readonly roles: readonly DirectoryRole[];
  readonly roots: ReadonlyMap<Cloud, string>;
}
