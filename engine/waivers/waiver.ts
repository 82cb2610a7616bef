/** The user's word that what is broken is accepted: one requirement, or all that stands under one cause. */
export interface Waiver {
  /** Glob over ids of requirements. One of this and `cause` is given. */
  readonly requirement?: string;
  /** Id of a cause: its findings and its consequences are accepted, whatever their ids. */
  readonly cause?: string;
  /** Globs over ids of operations and routes; all of them unless given. */
  readonly operation?: string;
  readonly route?: string;
  /** How it is broken; every break unless given. */
  readonly signature?: string;
  readonly reason: string;
  readonly link?: string;
  /** Last day on which it holds, `YYYY-MM-DD` in UTC. */
  readonly expires?: string;
  /** File and line where it stands, such as `waivers.yaml:3`. */
  readonly at?: string;
}
