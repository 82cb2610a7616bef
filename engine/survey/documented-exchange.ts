import { decodePercent } from "../../judging/contexts/path-pieces.ts";
import type { ListedOptions } from "../../judging/contexts/select-list.ts";

/** A documented request with its answer, as files of examples hold them. A `body` that is text could not be read as JSON. */
export interface DocumentedExchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly body?: unknown;
}

/** A documented request, taken apart. `path` is relative to the service root; `version` is undefined for a relative URL. */
export interface DocumentedRequest {
  readonly version: string | undefined;
  readonly path: string;
  readonly options: ListedOptions;
}

/** Takes the URL of a documented request apart. `$` before the name of an option may be missing. */
export function documentedRequest(url: string): DocumentedRequest {
  const [, version, rest = url] = /^https?:\/\/[^/]+\/(v1\.0|beta)(\/.*)?$/s.exec(url) ?? [];
  const [path = "", query = ""] = rest.split(/\?(.*)/s);
  const options: { select?: string; expand?: string } = {};
  for (const option of query.split("&")) {
    const [name = "", ...value] = option.split("=");
    const known = name.replace(/^(\$|%24)/i, "").toLowerCase();
    if (known === "select" || known === "expand") options[known] = decodePercent(value.join("="));
  }
  return { version, path, options };
}
