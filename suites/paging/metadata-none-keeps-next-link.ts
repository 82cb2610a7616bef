import type { Suite } from "../engine/suite.ts";
import { onPages, outcome } from "../driving/paged.ts";
import { nextLink } from "../driving/pages.ts";
import { outcomeText, statusOf } from "../judging/answer.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

export const suite: Suite = {
  ...onPages(async (_plain, probe, ids) => {
    const headers = { accept: "application/json;odata.metadata=none" };
    const answer = await probe.share(probe.request(ids, {}, { headers }));
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
