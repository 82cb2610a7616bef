import type { Exchange, RecordedResponse } from "../../specs/exchange.ts";
import type { Answer } from "../answers/answer.ts";
import type { Options } from "../answers/ask.ts";
import { contract } from "./contract.ts";

/** The keys by which made answers were asked for. */
export const askedIds = {
  workflowId: "14879e66-9ea9-48d0-804d-8fea672d0341",
  runId: "72885f91-4f0e-4d2a-8b5e-3a4c1f2d9e10",
  userProcessingResultId: "78b83505-6967-4168-a7ea-4921c0543ce9",
};

/** What a made answer is to be, where it differs from 200 without a body to a plain listing on the direct route. */
export interface Wanted {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly options?: Options;
  readonly route?: string;
}

/** An answer as if a target had given it. */
export function makeAnswer({ status = 200, headers = {}, body = "", options = {}, route: id }: Wanted = {}): Answer {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return answerOf({ kind: "answered", status, headers, body: text }, options, id);
}

/** A request without an answer. */
export function makeFailure(): Answer {
  return answerOf({ kind: "failed", cause: "timeout", message: "no answer within 10 ms" }, {});
}

function answerOf(response: RecordedResponse, options: Options, id = "direct"): Answer {
  const route = contract.operation.routes.find((one) => one.id === id);
  if (route === undefined) throw new Error(`There is no route ${id}.`);
  const request = { method: "GET", url: "https://example.org/v1.0/x", headers: {}, identity: "reader" };
  const exchange: Exchange = { number: 1, request, response, durationMs: 1, memo: new Map() };
  return { ask: { route, ids: askedIds, options, asker: "allowed" }, exchange };
}
