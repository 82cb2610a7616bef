import type { Fact, RequestLine } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import type { Page } from "../page.ts";
import { blocksIn, only, type Section } from "../sections.ts";
import { readRequestLine } from "./request-line.ts";

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
