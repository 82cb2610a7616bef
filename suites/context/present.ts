import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { headerOf } from "../../judging/answers/answer.ts";
import { judgeObject } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { observedText } from "../../schemas/judge/observed.ts";

const noMetadata = /odata\.metadata=none/i;

export const suite = onEveryListing(
  judgeObject((body, answer) => {
    const { accept = "" } = answer.exchange.request.headers;
    if (noMetadata.test(headerOf(answer, "content-type") ?? "") || noMetadata.test(accept))
      return unjudged("the answer has no metadata at all");
    const context = body["@odata.context"];
    return typeof context === "string" && context !== ""
      ? kept(1)
      : broken({
          expected: "@odata.context, a string",
          observed: observedText(context),
          pointers: ["/@odata.context"],
        });
  }),
);
