import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

// Errors have bodies as well.
const refused = { select: ["noSuchMember"] };

export const suite = onEveryListing(
  ({ exchange: { response } }) => {
    if (response.kind === "failed" || response.body === "") return unjudged("the answer has no body");
    if (response.bytes === undefined) return unjudged("the bytes of the body were not recorded", "a run");
    return response.bytes.validUtf8
      ? kept(1)
      : broken({ expected: "bytes in UTF-8", observed: "bytes that are no UTF-8", pointers: [] });
  },
  () => [refused],
);
