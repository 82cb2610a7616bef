import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeObject } from "../../judging/answers/items.ts";
import { readContextUrl } from "../../judging/contexts/context-url.ts";
import { namesPath, routeNames } from "../../judging/contexts/context.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

export const suite = onEveryListing(
  judgeObject((body, answer, contract) => {
    const text = body["@odata.context"];
    if (typeof text !== "string") return unjudged("the answer has no @odata.context");
    const context = readContextUrl(text, answer.ask.route);
    if (context !== undefined && namesPath(context, answer, contract)) return kept(1);
    const expected = `…/$metadata#${routeNames(answer.ask).join("/")}, with keys in parentheses`;
    return broken({ expected, observed: text, pointers: ["/@odata.context"] });
  }),
);
