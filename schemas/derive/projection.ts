/** Which members a request asks for: `select` undefined means the documented default. */
export interface Projection {
  readonly select?: readonly string[];
  readonly expand?: Readonly<Record<string, Projection>>;
}

/** The documented default: no `$select`, no `$expand`. */
export const everything: Projection = {};
