/** A property reached over single-valued steps, such as `task/displayName`, in canonical spelling. */
export interface Member {
  readonly path: readonly string[];
  /** The type's name, of the items when it is a collection. */
  readonly type: string;
  readonly collection: boolean;
  readonly structured: boolean;
}
