import type { JsonObject } from "./json.ts";

export type Headers = Readonly<Record<string, string>>;

export type Body =
  | { readonly kind: "json"; readonly value: JsonObject }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "none" };

/** An answer whose body is still data. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** An answer ready to be written. */
export interface Wire {
  readonly status: number;
  readonly headers: Headers;
  readonly payload: string | Uint8Array;
}

/** What stands in the answer for a collection. */
export interface CollectionParts {
  readonly context: string;
  readonly count: number | undefined;
  readonly items: readonly JsonObject[];
  readonly nextLink: string | undefined;
  readonly deltaLink: string | undefined;
}
