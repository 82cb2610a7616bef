import type { Cloud, DirectoryRole, PermissionName } from "../specs/operation.ts";
import type { MetadataModel } from "./metadata/read-metadata.ts";
import type { PermissionsFile } from "./permissions/permissions-file.ts";

/** A source that was read, and the name that places and lists of sources have for it. */
export interface Named<T> {
  readonly document: string;
  readonly content: T;
}

/** What is known beside the pages. */
export interface Sources {
  readonly metadata?: Named<MetadataModel>;
  readonly permissions?: Named<PermissionsFile>;
}

/** What is known beyond the pages: other names and ids of permissions, ids of roles, roots of clouds. */
export interface KnownNames {
  readonly permissions: readonly PermissionName[];
  readonly roles: readonly DirectoryRole[];
  readonly roots: ReadonlyMap<Cloud, string>;
  /** By permission, the members of the returned type that whoever has it alone is not shown. */
  readonly withheld?: ReadonlyMap<string, readonly string[]>;
}

/** A documented request with its answer. `body` is parsed JSON, or a text that may be JSON. */
export interface RecordedExample {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a contract is made of where there is no page. */
export interface ContractInput extends Sources {
  /** A path template relative to the service root, or several that lead to the same resource. */
  readonly path: string | readonly string[];
  /** GET unless given: other methods make no contract. */
  readonly method?: string;
  readonly metadata: NonNullable<Sources["metadata"]>;
  readonly examples?: Named<readonly RecordedExample[]>;
  /** Made of the path unless given. */
  readonly id?: string;
  readonly title?: string;
  readonly known?: KnownNames;
}
