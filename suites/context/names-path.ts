import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeObject } from "../../judging/answers/items.ts";
import { namesPath, readContext, routeNames } from "../../judging/contexts/context.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

export const suite = onEveryListing(
  judgeObject((body, answer, contract) => {
    const text = body["@odata.context"];
    if (typeof text !== "string") return unjudged("the answer has no @odata.context");
    const read = readContext(text, answer, contract);
    if (read !== undefined && namesPath(read, answer, contract)) return kept(1);
    const wanted = read?.wanted ?? routeNames(answer.ask);
    const expected = `…/$metadata#${wanted.join("/")}, with keys in parentheses`;
    return broken({ expected, observed: text, pointers: ["/@odata.context"] });
  }),
);
