import { observedText } from "../../schemas/judge/observed.ts";
import { onListings } from "../driving/listing.ts";
import { headerOf } from "../judging/answer.ts";
import { judgeObject } from "../judging/items.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

export const suite = onListings(
  judgeObject((body, answer) => {
    if (/odata\.metadata=none/i.test(headerOf(answer, "content-type") ?? ""))
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
