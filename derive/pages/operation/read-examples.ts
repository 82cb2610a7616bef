import type { ExampleFacts, ExampleRequest, ExampleResponse } from "../../../specs/documented-example.ts";
import type { Place } from "../../../specs/source.ts";
import type { Gap } from "../../gap.ts";
import type { BlockOf, Page } from "../page.ts";
import { type Section, only } from "../sections.ts";

export interface ReadExamples {
  readonly examples: readonly ExampleFacts[];
  readonly gaps: readonly Gap[];
}

/** Reads the examples of a page: each request with the response that follows it. */
export function readExamples(page: Page, sections: readonly Section[], title: string): ReadExamples {
  const reader = new ExampleReader(title);
  for (const { kind, heading, blocks } of sections) {
    if (kind === "request") for (const code of only(blocks, "code")) reader.offer(code);
    if (kind !== "examples" && kind !== "response") continue;
    if (heading !== undefined) reader.heading(heading);
    for (const block of blocks) {
      if (block.kind === "heading") reader.heading(block);
      else if (block.kind === "code") reader.code(block);
      else if (block.kind === "prose" && /shortened|truncated/i.test(block.text)) reader.shortened = true;
    }
  }
  const { examples, gaps } = reader.finish();
  const at = sections.find(({ kind }) => kind === "examples")?.heading?.at ?? { document: page.name, line: 1 };
  const none: readonly Gap[] =
    examples.length === 0 ? [{ kind: "no-examples", at, reason: "no example has a request" }] : [];
  return { examples, gaps: [...gaps, ...none] };
}

class ExampleReader {
  shortened = false;
  readonly #examples: ExampleFacts[] = [];
  readonly #gaps: Gap[] = [];
  #summary: string;
  #open: ExampleRequest | undefined;
  #offered: ExampleRequest | undefined;

  constructor(title: string) {
    this.#summary = title;
  }

  heading({ text }: BlockOf<"heading">): void {
    const own = /^examples?(?: \d+)?\s*[:.-]?\s*(.*)$/i.exec(text)?.[1] ?? text;
    if (own !== "" && !/^(request|response|http)s?( \d+)?$/i.test(own)) this.#summary = own;
  }

  /** A request line that its author marked as an example's request: it is one if a response follows. */
  offer({ text, at, annotation }: BlockOf<"code">): void {
    this.#offered = annotation?.["blockType"] === "request" ? readHttpRequest(text, at) : undefined;
  }

  code({ text, at, annotation }: BlockOf<"code">): void {
    const request = readHttpRequest(text, at);
    const response = readHttpResponse(text, at, this.shortened || annotation?.["truncated"] === true);
    if (request !== undefined) {
      this.#unanswered();
      this.#open = request;
      this.shortened = false;
    } else if (response !== undefined) this.#answer(response);
    else if (/^\s*[[{]/.test(text) && this.#open !== undefined) {
      this.#gap("no-example-status", at, "the response has no status line");
      this.#add(this.#open);
    }
  }

  finish(): ReadExamples {
    this.#unanswered();
    return { examples: this.#examples, gaps: this.#gaps };
  }

  #answer(response: ExampleResponse): void {
    const request = this.#open ?? this.#offered;
    if (request === undefined) this.#gap("no-example-request", response.at, "no request stands before it");
    else this.#add(request, response);
  }

  #add(request: ExampleRequest, response?: ExampleResponse): void {
    const id = `example-${this.#examples.length + 1}`;
    const facts = { id, summary: this.#summary, at: request.at, request };
    this.#examples.push(response === undefined ? facts : { ...facts, response });
    this.#open = undefined;
    this.#offered = undefined;
    this.shortened = false;
  }

  #unanswered(): void {
    if (this.#open === undefined) return;
    this.#gap("no-example-response", this.#open.at, `${this.#open.method} ${this.#open.url}`);
    this.#add(this.#open);
  }

  #gap(kind: Gap["kind"], at: Place, reason: string): void {
    this.#gaps.push({ kind, at, reason });
  }
}

/** Reads the request that a block of code prints; undefined when it prints none. A URL may run over several lines. */
function readHttpRequest(text: string, at: Place): ExampleRequest | undefined {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const [, method, start] = /^\s*(GET|POST|PUT|PATCH|DELETE)\s+(\S.*)$/.exec(lines[first] ?? "") ?? [];
  if (method === undefined || start === undefined) return undefined;
  let url = start.trim();
  for (const line of lines.slice(first + 1)) {
    if (!/^\s*[?&/]/.test(line)) break;
    url += line.trim();
  }
  return { method, url: url.replace(/\s+HTTP\/[\d.]+$/, ""), at: { ...at, line: at.line + first } };
}

/** Reads the response that a block of code prints; undefined when it has no status line. */
function readHttpResponse(text: string, at: Place, shortened: boolean): ExampleResponse | undefined {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const status = /^\s*HTTP\/[\d.]+\s+(\d{3})/i.exec(lines[first] ?? "")?.[1];
  if (status === undefined) return undefined;
  let next = first + 1;
  let mediaType: string | undefined;
  for (; next < lines.length; next++) {
    const [, name, value] = /^\s*([A-Za-z][\w-]*)\s*:\s*(.*)$/.exec(lines[next] ?? "") ?? [];
    if (name === undefined) break;
    if (name.toLowerCase() === "content-type") mediaType = value?.split(";")[0]?.trim().toLowerCase();
  }
  while (next < lines.length && lines[next]?.trim() === "") next += 1;
  return {
    status: Number(status),
    mediaType: mediaType === "" ? undefined : mediaType,
    body: lines.slice(next).join("\n").trimEnd(),
    at: { ...at, line: at.line + first },
    bodyAt: { ...at, line: at.line + next },
    shortened,
  };
}
