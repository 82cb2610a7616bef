import type { ExampleFacts } from "../../specs/documented-example.ts";
import type { RequestLine } from "../facts.ts";
import type { Gap } from "../gap.ts";
import { routeOfUrl } from "../pages/operation/route-of-url.ts";
import type { Named } from "../sources.ts";
import type { RecordedExample } from "./contract-input.ts";

/** The examples that ask for one of the routes. Their places count entries of the list from 1, not lines. */
export function exampleFacts(
  { document, content }: Named<readonly RecordedExample[]>,
  lines: readonly RequestLine[],
): { readonly examples: readonly ExampleFacts[]; readonly gaps: readonly Gap[] } {
  const asked = content.flatMap((entry, index) =>
    entry.method === "GET" && routeOfUrl(entry.url.replace(/\/(?=\?|$)/, ""), lines) !== undefined
      ? [{ entry, at: { document, line: index + 1 } }]
      : [],
  );
  const examples = asked.map(({ entry, at }, number): ExampleFacts => {
    const { body, status, headers = {} } = entry;
    const type = Object.entries(headers).find(([name]) => name.toLowerCase() === "content-type")?.[1];
    return {
      id: `example-${number + 1}`,
      summary: `Entry ${at.line} of ${document}`,
      section: `entry ${at.line}`,
      at,
      request: { method: entry.method, url: entry.url.replace(/\/(?=\?|$)/, ""), at },
      response: {
        status,
        mediaType: type?.split(";")[0]?.trim().toLowerCase(),
        body: typeof body === "string" ? body : body === undefined || body === null ? "" : JSON.stringify(body),
        at,
        bodyAt: at,
        // Nobody says which of them are shortened.
        shortened: false,
      },
    };
  });
  return {
    examples,
    gaps: asked.flatMap(({ entry, at }) =>
      typeof entry.body === "object" && entry.body !== null
        ? []
        : [{ kind: "invalid-json" as const, at, reason: `entry ${at.line} has no JSON object as its body` }],
    ),
  };
}
