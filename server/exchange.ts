import type { Operation } from "../specs/operation.ts";
import type { Identity } from "./auth/identity.ts";
import type { Behaviour } from "./behaviour/behaviour.ts";
import type { Options } from "./query/options.ts";
import type { Target } from "./routing/target.ts";
import type { World } from "./world.ts";

export interface RequestInfo {
  /** 1 for the first request that the server gets. */
  readonly number: number;
  readonly method: string;
  /** Below the service root, starting with `/`, as sent. */
  readonly path: string;
  /** Without the `?`, as sent. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Scheme, host and version as the client addressed them, such as `http://127.0.0.1:8080/v1.0`. */
  readonly root: string;
}

export type MetadataLevel = "none" | "minimal";

/** One request on its way through the stages; what is found out on the way is filled in. */
export interface Exchange {
  readonly request: RequestInfo;
  readonly world: World;
  /** The complete behaviour, so that a stage calls other stages as faults and variations have left them. */
  readonly stages: Behaviour;
  readonly requestId: string;
  readonly metadata: MetadataLevel;
  readonly wantsUnknownMembers: boolean;
  identity: Identity | undefined;
  target: Target | undefined;
  /** The documented operation that the path belongs to. */
  operation: Operation | undefined;
  options: Options;
}

/** A request header by its lower-case name; repeated ones are joined. */
export function headerOf(request: RequestInfo, name: string): string | undefined {
  const value = request.headers[name];
  return value === undefined || typeof value === "string" ? value : value.join(",");
}
