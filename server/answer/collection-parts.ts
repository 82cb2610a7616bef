import type { JsonObject } from "../json.ts";

/** What stands in the answer for a collection. */
export interface CollectionParts {
  readonly context: string;
  readonly count: number | undefined;
  readonly items: readonly JsonObject[];
  readonly nextLink: string | undefined;
}
