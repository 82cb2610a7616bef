import { andThen } from "../../engine/builders/and-then.ts";
import { onEveryListing } from "../../engine/builders/every-listing.ts";
import type { Judge } from "../../judging/answers/answer.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

/** So many requests are sent on top, where no others are sent for other requirements: what is lost now and then is not lost on the first. */
const more = 30;

const judge: Judge = ({ ask, exchange: { losses, response } }) => {
  if (response.kind === "failed" && response.cause === "undecodable")
    return broken({ expected: "an answer that can be read", observed: response.message, pointers: [] });
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

export const suite = andThen(onEveryListing(judge), async (probe, { judgement }) => {
  const [ids] = probe.bindings;
  if (judgement.kind !== "kept" || ids === undefined || probe.draws.quick) return [];
  const compressed = await probe.share(probe.request(ids, {}, { headers: { "accept-encoding": "gzip" } }));
  if (probe.draws.isAlone !== true) return [compressed];
  return [compressed, ...(await Promise.all(Array.from({ length: more }, () => probe.send(probe.request(ids)))))];
});
