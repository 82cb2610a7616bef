import type { Answer } from "../answer.ts";
import type { Exchange } from "../exchange.ts";
import { Refused } from "../refusal.ts";

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
