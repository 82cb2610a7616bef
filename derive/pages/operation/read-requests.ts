import type { ExampleFacts } from "../../../specs/documented-example.ts";
import { exampleUrl } from "../../../specs/loading/example-url.ts";
import type { Fact, QueryParameter, RequestLine } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import type { Page } from "../page.ts";
import { blocksIn, only, type Section } from "../sections.ts";
import { readRequestLine } from "./request-line.ts";
import { splitPath } from "./route-of-url.ts";

export interface ReadRequests {
  readonly requests: readonly Fact<RequestLine>[];
  readonly gaps: readonly Gap[];
}

/** Reads all request lines of a page's section on the HTTP request. */
export function readRequests(page: Page, sections: readonly Section[]): ReadRequests {
  const requests: Fact<RequestLine>[] = [];
  const gaps: Gap[] = [];
  for (const code of only(blocksIn(sections, "request"), "code")) {
    for (const [index, line] of code.text.split("\n").entries()) {
      const at = { ...code.at, line: code.at.line + index };
      const read = readRequestLine(line);
      if (typeof read === "string") {
        gaps.push({ kind: "unread-request", at, reason: `${line.trim()}: ${read}` });
      } else if (read !== undefined) {
        requests.push({ value: read, origin: "page", at });
        if (read.unbound !== undefined) {
          gaps.push({ kind: "unbound-request", at, reason: `${read.written}: ${read.unbound}` });
        }
      }
    }
  }
  const at = sections.find(({ kind }) => kind === "request")?.heading?.at ?? { document: page.name, line: 1 };
  if (requests.length === 0) gaps.push({ kind: "no-request", at, reason: "no line begins with a method and a path" });
  else if (!requests.some(({ value }) => value.method === "GET")) {
    const methods = [...new Set(requests.map(({ value }) => value.method))].join(", ");
    gaps.push({ kind: "not-get", at, reason: `the page documents ${methods}` });
  }
  return { requests, gaps };
}

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
