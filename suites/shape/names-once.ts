import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { bodyOf } from "../../judging/answers/answer.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { repeatedName } from "../../judging/values/repeated-name.ts";

// Errors have bodies as well.
const refused = { select: ["noSuchMember"] };

export const suite = onEveryListing(
  ({ exchange }) => {
    const { response } = exchange;
    if (response.kind === "failed" || bodyOf(exchange).kind !== "json") return unjudged("the answer has no JSON body");
    const name = repeatedName(response.body);
    return name === undefined
      ? kept(1)
      : broken({
          expected: "every name once in its object",
          observed: `${JSON.stringify(name)} twice in one object`,
          pointers: [],
        });
  },
  () => [refused],
);
