import { type ExampleFacts, isJson } from "../../../specs/documented-example.ts";
import { parseJson } from "../../../specs/loading/parse-json.ts";
import type { Fact, RequestLine } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import { routeOfUrl } from "./route-of-url.ts";

/** What is wrong with examples themselves: another request than the documented ones, or a body that is no JSON. */
export function exampleGaps(examples: readonly ExampleFacts[], requests: readonly Fact<RequestLine>[]): readonly Gap[] {
  return examples.flatMap(({ id, request, response }) => {
    const lines = requests.map(({ value }) => value).filter(({ method }) => method === request.method);
    const gaps: Gap[] = [];
    if (lines.length === 0 || routeOfUrl(request.url, lines) === undefined) {
      gaps.push({ kind: "other-request", at: request.at, reason: `${id} asks ${request.method} ${request.url}` });
    }
    if (response === undefined || !isJson(response.mediaType, response.body)) return gaps;
    const json = parseJson(response.body);
    if (json.kind === "invalid") {
      const at = { ...response.bodyAt, line: response.bodyAt.line + json.line };
      gaps.push({ kind: "invalid-json", at, reason: `${id}: ${json.reason}` });
    }
    return gaps;
  });
}
