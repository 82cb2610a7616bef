import type { Cloud } from "../../specs/operation.ts";

/** What the command line of `identities` says. */
export interface IdentitiesFlags {
  readonly target?: string;
  readonly config?: string;
  readonly operation?: string;
  readonly cloud?: Cloud;
  readonly signIn?: boolean;
}
