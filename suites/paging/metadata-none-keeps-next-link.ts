import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { outcomeText, statusOf } from "../../judging/answers/answer.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

export const suite: Suite = {
  ...onPages(async (_plain, probe, ids, by) => {
    const headers = { accept: "application/json;odata.metadata=none" };
    const answer = await probe.share(probe.request(ids, by, { headers }));
    if (statusOf(answer) !== 200) return outcome(unjudged(`the request was ${outcomeText(answer)}`));
    return nextLink(answer) === undefined
      ? outcome(
          broken({
            expected: "@odata.nextLink as without the header",
            observed: "absent",
            pointers: ["/@odata.nextLink"],
          }),
          answer,
        )
      : outcome(kept(1));
  }),
};
