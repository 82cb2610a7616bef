import type { Behaviour } from "./behaviour/behaviour.ts";

/** What the file of a fault exports as `fault`. */
export interface FaultDefinition {
  /** The requirement that it breaks, when that is not the one that its id starts with. */
  readonly breaks?: string;
  readonly title: string;
  /** Who makes this mistake. */
  readonly who: string;
  /** Called once for each server, so a fault may keep state. */
  apply(honest: Behaviour): Behaviour;
}

/**
 * One defect of the server. Its id is the path of its file below `server/faults`, without extension: `<class>/<claim>`,
 * or `<class>/<claim>/<what>` where a requirement has several.
 */
export interface Fault extends FaultDefinition {
  readonly id: string;
  readonly breaks: string;
}
