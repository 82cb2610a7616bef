/** The user's word that a broken requirement is accepted. */
export interface Waiver {
  /** Glob over ids of requirements. */
  readonly requirement: string;
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
