import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { bodyOf } from "../../judging/answers/answer.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

// Errors have bodies as well.
const refused = { select: ["noSuchMember"] };

export const suite = onEveryListing(
  ({ exchange }) => {
    const { response } = exchange;
    if (response.kind === "failed" || bodyOf(exchange).kind !== "json") return unjudged("the answer has no JSON body");
    if (response.bytes === undefined) return unjudged("the bytes of the body were not recorded", "a run");
    return response.bytes.byteOrderMark
      ? broken({ expected: "JSON from the first byte on", observed: "a byte order mark before it", pointers: [] })
      : kept(1);
  },
  () => [refused],
);
