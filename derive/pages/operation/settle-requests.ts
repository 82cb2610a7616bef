import type { ExampleFacts } from "../../../specs/documented-example.ts";
import { exampleUrl } from "../../../specs/loading/example-url.ts";
import type { Fact, QueryParameter, RequestLine } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import { splitPath } from "./split-path.ts";

/**
 * The request lines, each required query parameter with a value that an example of the page sends. A line that lacks such a
 * value is unbound, and so is one that expands what another line asks for: it returns something else.
 */
export function settleRequests(
  requests: readonly Fact<RequestLine>[],
  examples: readonly ExampleFacts[],
): { readonly requests: readonly Fact<RequestLine>[]; readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = [];
  const ends = new Set(requests.flatMap(({ value }) => splitPath(value.template).at(-1)?.toLowerCase() ?? []));
  const settled = requests.map((fact): Fact<RequestLine> => {
    const { value, at } = fact;
    if (value.method !== "GET" || value.unbound !== undefined) return fact;
    const unbind = (kind: Gap["kind"], unbound: string): Fact<RequestLine> => {
      gaps.push({ kind, at, reason: `${value.written}: ${unbound}` });
      return { ...fact, value: { ...value, unbound } };
    };
    if (value.expands !== undefined && ends.has(value.expands.toLowerCase())) {
      return unbind("other-return", `it returns what ${value.expands} is expanded in, not ${value.expands}`);
    }
    if (value.query === undefined) return fact;
    const query = value.query.map(({ name }) => withValue(name, examples));
    const lacking = query.find((one) => one.value === undefined);
    return lacking === undefined
      ? { ...fact, value: { ...value, query } }
      : unbind("unbound-request", `no example has a value for the query parameter ${lacking.name}`);
  });
  return { requests: settled, gaps };
}

function withValue(name: string, examples: readonly ExampleFacts[]): QueryParameter {
  const sent = examples.flatMap(({ request }) => [...(exampleUrl(request.url)?.searchParams ?? [])]);
  const [, value] = sent.find(([other, text]) => other.toLowerCase() === name.toLowerCase() && isValue(text)) ?? [];
  return value === undefined ? { name } : { name, value };
}

// A plus that stands for itself, as in the offset of a time, is read as a space.
function isValue(text: string): boolean {
  return text !== "" && !/[{}<>\s]/.test(text);
}
