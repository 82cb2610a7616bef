import { nothingFound } from "../../engine/builders/listing.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

/** So many requests are sent one after the other, of which so many have to be lost: a connection may be closed while it is idle. */
const [sent, fewest] = [6, 2] as const;

// Only where a connection was lost is there anything to find out.
export const suite: Suite = {
  async drive(probe) {
    const [ids] = probe.bindings;
    if (ids === undefined) return nothingFound(probe);
    if (!probe.hasLost) return outcome(kept(1));
    const answers: Answer[] = [];
    for (let at = 0; at < sent; at++) answers.push(await probe.send(probe.request(ids, {}, { inTurn: true })));
    const lost = answers.filter(
      ({ exchange: { response } }) => response.kind === "failed" && response.cause === "reset",
    );
    const answered = answers.filter((answer) => statusOf(answer) === 200);
    const [first] = lost;
    if (answered.length === 0 || first === undefined) {
      return outcome(answered.length > 0 ? kept(answered.length) : unjudged("no request was answered"));
    }
    if (lost.length < fewest)
      return outcome(unjudged("a connection was lost once, which may happen between two requests"));
    const judgement = broken({
      expected: "answers on one connection, or Connection: close with the last of them",
      observed: `${lost.length} of ${sent} requests lost, each after others on the same connection`,
      pointers: [],
    });
    return outcome(judgement, first, ...answered.slice(0, 1));
  },
};
