import type { Route } from "../../specs/operation.ts";

/** The keys of a route by parameter name. */
export type Ids = Readonly<Record<string, string>>;

/** One navigation property of `$expand`, with the options inside. */
export interface Expand extends Options {
  readonly name: string;
  /** How often the navigation property is followed. */
  readonly levels?: number | "max";
}

/** Query options of a request. `filter`, `orderby` and `search` are OData text. */
export interface Options {
  readonly select?: readonly string[];
  readonly expand?: readonly Expand[];
  readonly filter?: string;
  readonly orderby?: string;
  /** As it is written: clauses such as `"displayName:Video"`, or words. */
  readonly search?: string;
  readonly top?: number;
  readonly skip?: number;
  /** Whether the number of all items is asked for. */
  readonly count?: true;
}

/** What an identity can be declared to be for. */
export type Role = "allowed" | "unrelated" | "discovery";

/** Who asks, by role or by name: the engine finds the credentials. `anonymous` sends none. */
export type Asker = Role | "anonymous" | `as ${string}`;

/**
 * One request of the operation. `path` and `query` replace what the ids and options would give, for requests that are
 * written in another way.
 */
export interface Ask {
  readonly route: Route;
  readonly ids: Ids;
  readonly options: Options;
  readonly asker: Asker;
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  /** A whole URL of the target, such as a nextLink: used as it is. */
  readonly url?: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether it is sent on the one connection that all such requests take in turn, and never again where it is lost there. */
  readonly inTurn?: true;
}
