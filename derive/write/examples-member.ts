import { type ExampleFacts, isJson } from "../../specs/documented-example.ts";
import { parseJson } from "../../specs/loading/parse-json.ts";
import type { OperationFacts, RequestLine } from "../facts.ts";
import { routeOfUrl } from "../pages/operation/route-of-url.ts";
import { pageId } from "../pages/page-id.ts";

/** The `responses` of one path: its examples by status and media type; without any, what the response section says. */
export function responsesOf(line: RequestLine, lines: readonly RequestLine[], facts: OperationFacts): object {
  const responses: Record<string, { content: Record<string, { examples: Record<string, unknown> }> }> = {};
  for (const example of facts.examples) {
    const { response } = example;
    const json = response === undefined ? undefined : bodyOf(response.mediaType, response.body);
    if (response === undefined || json === undefined || routeOf(example, lines) !== line) continue;
    const mediaType = response.mediaType ?? "application/json";
    const { content } = (responses[String(response.status)] ??= { content: {} });
    const { examples } = (content[mediaType] ??= { examples: {} });
    examples[example.id] = {
      summary: example.summary,
      "x-request": { method: example.request.method, url: example.request.url },
      "x-sources": [{ document: pageId(example.at.document), section: sectionOf(example) }],
      value: json.value,
    };
  }
  const status = String(facts.status?.value ?? 200);
  responses[status] ??= { content: { "application/json": { examples: {} } } };
  const described = Object.entries(responses).map(([code, { content }]) => [
    code,
    { description: `The documented answer ${code}.`, content },
  ]);
  return Object.fromEntries(described);
}

/** The examples that can stand in a contract: a GET request of one of its routes, and a JSON body. */
function routeOf({ request }: ExampleFacts, lines: readonly RequestLine[]): RequestLine | undefined {
  return request.method === "GET" ? routeOfUrl(request.url, lines) : undefined;
}

function bodyOf(mediaType: string | undefined, body: string): { readonly value: unknown } | undefined {
  if (!isJson(mediaType, body)) return undefined;
  const json = parseJson(body);
  return json.kind === "value" ? json : undefined;
}

function sectionOf({ id, at, section }: ExampleFacts): string {
  return section ?? `${id.replace("example-", "Example ")}, line ${at.line}`;
}
