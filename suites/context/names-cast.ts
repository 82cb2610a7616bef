import { behind } from "../../engine/builders/behind.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { bodyMember, lacksMetadata, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

export const suite: Suite = {
  applies: ({ operation }) => operation.returns.collection && operation.casts !== undefined,
  drive: (probe) =>
    withItems(
      probe,
      async (ids) => {
        const plain = fragmentOf(bodyMember(await probe.listing(ids), "@odata.context"));
        for (const type of probe.contract.operation.casts ?? []) {
          const answer = await probe.share(behind(probe, ids, type));
          if (statusOf(answer) !== 200) return outcome(unjudged(`the cast was ${outcomeText(answer)}`));
          if (lacksMetadata(answer)) return outcome(unjudged("the answer has no metadata"));
          const context = bodyMember(answer, "@odata.context");
          const fragment = fragmentOf(context);
          // A service may name the set that the items come from, their type, or the path with the type behind it.
          if (fragment === undefined || fragment === plain) {
            const observed = typeof context === "string" ? context : "absent";
            const expected = `a context of ${type}`;
            return outcome(broken({ expected, observed, pointers: ["/@odata.context"] }), answer);
          }
        }
        return outcome(kept(1));
      },
      1,
    ),
};

function fragmentOf(context: unknown): string | undefined {
  return typeof context === "string" ? context.split("#")[1] : undefined;
}
