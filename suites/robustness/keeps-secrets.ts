import { askAs, playedOf } from "../../engine/asking/played.ts";
import { andThen } from "../../engine/builders/and-then.ts";
import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { unknownSelectAsk } from "../../engine/builders/refusals.ts";
import type { Judge } from "../../judging/answers/answer.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { refusedTokenKinds } from "../../specs/claims.ts";

// Of a recording nobody knows what was taken out of it.
const judge: Judge = ({ exchange: { losses, response } }) => {
  if (losses === undefined) return unjudged("what was taken out of the answer is not known", "a run");
  if (response.kind === "failed") return unjudged(`the request was not answered (${response.message})`);
  if (response.repeats === undefined) return kept(1);
  return broken({ expected: "an answer without it", observed: `it stands in ${response.repeats}`, pointers: [] });
};

// Refusals tell most of what they refuse.
export const suite = andThen(onEveryListing(judge), async (probe) => {
  const [ids] = probe.bindings;
  if (ids === undefined) return [];
  const refused = await askAs(probe, ids, playedOf(probe, refusedTokenKinds));
  return [await probe.share(unknownSelectAsk(probe, ids)), ...refused.map(({ answer }) => answer)];
});
