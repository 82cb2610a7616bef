import type { Place } from "./source.ts";

/** A request as an example prints it. */
export interface ExampleRequest {
  readonly method: string;
  readonly url: string;
  readonly at: Place;
}

/** A response as an example prints it. `bodyAt` is the place of the first character of `body`, which may be no JSON. */
export interface ExampleResponse {
  readonly status: number;
  readonly mediaType: string | undefined;
  readonly body: string;
  readonly at: Place;
  readonly bodyAt: Place;
  /** The page says that it shortened the response. */
  readonly shortened: boolean;
}

/** An example of the page, in the order of the page. */
export interface ExampleFacts {
  readonly id: string;
  readonly summary: string;
  /** What else than a line of a page tells where it stands, for an example that is on no page. */
  readonly section?: string;
  readonly at: Place;
  readonly request: ExampleRequest;
  readonly response?: ExampleResponse;
}

/** Whether a body means to be JSON. */
export function isJson(mediaType: string | undefined, body: string): boolean {
  return body !== "" && (mediaType === undefined ? /^\s*[[{]/.test(body) : /[/+]json$/.test(mediaType));
}
