import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

// Of a recording nobody knows what was taken out of it.
export const suite = onEveryListing(({ exchange: { losses, response } }) => {
  if (losses === undefined) return unjudged("what was taken out of the answer is not known", "a run");
  if (response.kind === "failed") return unjudged(`the request was not answered (${response.message})`);
  if (response.repeats === undefined) return kept(1);
  return broken({ expected: "an answer without it", observed: `it stands in ${response.repeats}`, pointers: [] });
});
