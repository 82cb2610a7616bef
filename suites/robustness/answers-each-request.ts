import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeAll } from "../../engine/builders/listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import type { Judge } from "../../judging/answers/answer.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

/** So many requests are sent on top: what is lost now and then is not lost on the first. */
const more = 30;

const judge: Judge = ({ ask, exchange: { losses, response } }) => {
  // Whoever may not read, or asks for what is no address, may be cut off for it.
  if (ask.asker !== "allowed" || ask.path !== undefined) return unjudged("the request need not be answered");
  if (losses === undefined) return unjudged("lost connections were not counted", "a run");
  const [first] = losses;
  if (first === undefined) {
    return response.kind === "answered" ? kept(1) : unjudged(`the request was not answered (${response.message})`);
  }
  return broken({
    expected: "an answer, in full",
    observed: `no complete answer (${first})`,
    pointers: [],
    details: {
      attempts:
        response.kind === "answered"
          ? `${losses.length} lost on a connection of its own, then answered with ${response.status}`
          : `${losses.length} lost, each on a connection of its own`,
    },
  });
};

const listings = onEveryListing(judge);

export const suite: Suite = {
  judge,
  async drive(probe) {
    const outcome = await listings.drive(probe);
    const [ids] = probe.bindings;
    if (outcome.judgement.kind !== "kept" || ids === undefined || probe.draws.quick) return outcome;
    const again = Array.from({ length: more }, () => probe.send(probe.request(ids)));
    const repeated = judgeAll(probe, await Promise.all(again), judge);
    return repeated.judgement.kind === "broken" ? repeated : outcome;
  },
};
