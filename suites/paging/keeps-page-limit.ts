import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeAnswered } from "../../judging/answers/answered.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { isRefusal } from "../../judging/answers/status.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

const judge = judgeItems((items, { ask: { options } }, { operation: { mostPerPage } }) => {
  if (mostPerPage === undefined || options.top === undefined) return unjudged("the request has no $top");
  return items.length <= mostPerPage
    ? kept(1)
    : broken({
        expected: `at most ${mostPerPage} items, as documented`,
        observed: `${items.length} items`,
        pointers: [`/value/${mostPerPage}`],
      });
});
const judgeMost = judgeAnswered(judge);

export const suite: Suite = {
  judge,
  applies: ({ operation }) =>
    operation.returns.collection && operation.mostPerPage !== undefined && operation.queryOptions.includes("$top"),
  drive: (probe) =>
    withItems(
      probe,
      async (ids) => {
        const { mostPerPage: most = 1 } = probe.contract.operation;
        const full = await probe.share(probe.request(ids, { top: most }));
        const judgement = judgeMost(full, probe.contract);
        if (judgement.kind !== "kept") return outcome(judgement, full);
        // Beyond the limit a service may refuse, or give as many as fit.
        const beyond = await probe.share(probe.request(ids, { top: most + 1 }));
        const status = statusOf(beyond);
        return status !== undefined && isRefusal(status)
          ? outcome(kept(1))
          : outcome(judgeMost(beyond, probe.contract), beyond);
      },
      1,
    ),
};
