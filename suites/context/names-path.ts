import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeObject } from "../../judging/answers/items.ts";
import { allowedContexts, shownForm } from "../../judging/contexts/allowed-contexts.ts";
import { namedContext, routeNames } from "../../judging/contexts/context.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

export const suite = onEveryListing(
  judgeObject((body, answer, contract) => {
    const text = body["@odata.context"];
    if (typeof text !== "string") return unjudged("the answer has no @odata.context");
    if (namedContext(text, body, answer, contract) !== undefined) return kept(1);
    const { route } = answer.ask;
    const expected =
      route.contexts === undefined
        ? `…/$metadata#${routeNames(answer.ask).join("/")}, with keys in parentheses`
        : `…/$metadata#${allowedContexts(route, contract.operation, {}).map(shownForm).join(" or #")}`;
    return broken({ expected, observed: text, pointers: ["/@odata.context"] });
  }),
);
