import type { Answer } from "../../judging/answers/answer.ts";
import type { ExampleFacts } from "../../specs/documented-example.ts";
import { exampleUrl } from "../../specs/loading/example-url.ts";
import type { Operation } from "../../specs/operation.ts";
import { readUrl } from "../urls/read-url.ts";

/** A documented example as an answer to a request of the operation; undefined when it is none, or has no response. */
export function documentedAnswer(operation: Operation, { request, response }: ExampleFacts): Answer | undefined {
  if (response === undefined || request.method !== "GET") return undefined;
  const url = exampleUrl(request.url);
  if (url === undefined) return undefined;
  const ask = readUrl(operation, url, "allowed");
  if (ask === undefined) return undefined;
  const headers = response.mediaType === undefined ? {} : { "content-type": response.mediaType };
  const ids = Object.fromEntries(Object.entries(ask.ids).map(([name, id]) => [name, decode(id)]));
  return {
    ask: { ...ask, ids },
    exchange: {
      number: 1,
      request: { method: request.method, url: url.href, headers: {}, identity: "documented" },
      response: { kind: "answered", status: response.status, headers, body: response.body },
      durationMs: 0,
      memo: new Map(),
    },
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
