import type { IncomingMessage, ServerResponse } from "node:http";

import { answerTo } from "./answer/answer-to.ts";
import { exchangeOf, type Serving } from "./exchange-of.ts";

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
