import type { ExampleFacts } from "../../specs/documented-example.ts";
import { parseJson } from "../../specs/loading/parse-json.ts";
import type { RequestLine } from "../facts.ts";
import { routeOfUrl } from "../pages/operation/route-of-url.ts";
import { splitPath } from "../pages/operation/split-path.ts";

/** A key for which an example's context URL gives another value than its request. */
export interface ContestedKey {
  readonly parameter: string;
  readonly example: string;
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
