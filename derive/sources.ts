import type { MetadataModel } from "./metadata/model.ts";
import type { PermissionsFile } from "./permissions/permissions-file.ts";

/** A source that was read, and the name that places and lists of sources have for it. */
export interface Named<T> {
  readonly document: string;
  readonly content: T;
}

/** What is known beside the pages. */
export interface Sources {
  /** What context URLs of a path template may name by the metadata; empty where nobody knows. */
  readonly contexts?: (template: string) => readonly string[];
  readonly metadata?: Named<MetadataModel>;
  readonly permissions?: Named<PermissionsFile>;
}
