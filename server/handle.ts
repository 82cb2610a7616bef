import type { IncomingMessage, ServerResponse } from "node:http";

import type { Answer } from "./answer.ts";
import { type Exchange, exchangeOf, type Serving } from "./exchange.ts";
import { Refused } from "./refusal.ts";

/** Answers one HTTP request. */
export async function handle(incoming: IncomingMessage, outgoing: ServerResponse, serving: Serving): Promise<void> {
  const ex = exchangeOf(incoming, serving);
  try {
    await ex.stages.write(outgoing, ex.stages.encode(await answerTo(ex), ex), ex);
  } catch (error) {
    // Only a bug of ours comes here; it must not take the process down with it.
    if (!outgoing.headersSent) outgoing.writeHead(500, { "Content-Type": "application/json" });
    outgoing.end(
      JSON.stringify({
        error: { code: "InternalServerError", message: error instanceof Error ? error.message : String(error) },
      }),
    );
  }
}

/** The answer to a request, a refusal among them, as data. */
export async function answerTo(ex: Exchange): Promise<Answer> {
  const { stages } = ex;
  try {
    return stages.respond(await stages.produce(ex), ex);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const refusal = stages.finishRefusal(error.refusal, ex);
    const body = { kind: "json", value: stages.errorBody(refusal, ex) } as const;
    return stages.respond({ status: refusal.status, headers: stages.errorHeaders(refusal, ex), body }, ex);
  }
}
