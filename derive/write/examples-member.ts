import { type ExampleFacts, isJson } from "../../specs/documented-example.ts";
import { parseJson } from "../../specs/loading/parse-json.ts";
import type { OperationFacts, RequestLine } from "../facts.ts";
import { routeOfUrl, splitPath } from "../pages/operation/route-of-url.ts";
import { pageId } from "../pages/page.ts";

/** A key for which an example's context URL gives another value than its request. */
interface ContestedKey {
  readonly parameter: string;
  readonly example: string;
}

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

/** The keys of which the page's own examples contradict themselves. */
export function contestedKeys(
  examples: readonly ExampleFacts[],
  lines: readonly RequestLine[],
): readonly ContestedKey[] {
  const found = examples.flatMap(({ id, request, response }) => {
    const line = routeOfUrl(request.url, lines);
    const json = response === undefined ? undefined : parseJson(response.body);
    const context = json?.kind === "value" ? contextOf(json.value) : undefined;
    if (line === undefined || context === undefined) return [];
    const template = splitPath(line.template);
    const asked = splitPath(request.url.replace(/\?.*$/, "")).slice(-template.length);
    return template.flatMap((segment, at) => {
      const parameter = /^\{(\w+)\}$/.exec(segment)?.[1];
      const said = new RegExp(String.raw`(?:^|/)${template[at - 1] ?? ""}\('([^']*)'\)`, "i").exec(context)?.[1];
      const wanted = asked[at] ?? "";
      const other = said !== undefined && said.toLowerCase() !== wanted.toLowerCase() && !/[{<]/.test(wanted + said);
      return parameter !== undefined && other ? [{ parameter, example: id }] : [];
    });
  });
  return found.filter(({ parameter }, at) => found.findIndex((other) => other.parameter === parameter) === at);
}

function contextOf(value: unknown): string | undefined {
  const context: unknown =
    typeof value === "object" && value !== null && "@odata.context" in value ? value["@odata.context"] : undefined;
  return typeof context === "string" ? /\$metadata#(.*)$/.exec(context)?.[1] : undefined;
}
