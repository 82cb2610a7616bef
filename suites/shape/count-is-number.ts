import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { headerOf } from "../../judging/answers/answer.ts";
import { judgeObject } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { observedText } from "../../schemas/judge/observed.ts";

const pointer = "/@odata.count";

export const suite = onEveryListing(
  judgeObject((body, answer) => {
    const count = body["@odata.count"];
    if (count === undefined) return unjudged("the answer has no @odata.count", "a collection with its number of items");
    return isCount(count, headerOf(answer, "content-type"))
      ? kept(1)
      : broken({ expected: "a number of items", observed: observedText(count), pointers: [pointer] });
  }),
  ({ contract: { operation } }) => (operation.queryOptions.includes("$count") ? [{ count: true }] : []),
);

// As text only where numbers of 64 bits are written so.
function isCount(count: unknown, contentType = ""): boolean {
  if (typeof count === "string") return /IEEE754Compatible=true/i.test(contentType) && /^\d+$/.test(count);
  return typeof count === "number" && Number.isInteger(count) && count >= 0;
}
