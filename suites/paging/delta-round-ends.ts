import { outcome } from "../../engine/builders/paged.ts";
import { withItems } from "../../engine/builders/filters.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import type { Probe } from "../../engine/asking/probe.ts";
import { type Answer, bodyMember, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import { judgeObject, itemsOf } from "../../judging/answers/items.ts";
import { deltaLinkOf, nextLink } from "../../judging/answers/next-link.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import { atOriginOf } from "../../specs/loopback.ts";
import { asksForChanges } from "../../specs/operation.ts";

const deltaLink = "@odata.deltaLink";
const pointers = [`/${deltaLink}`];

const judge = judgeObject((_body, answer) => {
  if (!asksForChanges(answer.ask.route)) return unjudged("the request is not for changes");
  const [next, delta] = [nextLink(answer), bodyMember(answer, deltaLink)];
  if (next !== undefined && delta !== undefined)
    return broken({ expected: "one of nextLink and deltaLink", observed: "both", pointers });
  if (next !== undefined) return kept(1);
  return typeof delta === "string" && delta !== ""
    ? kept(1)
    : broken({ expected: "a deltaLink on the last page", observed: observedText(delta), pointers });
});

export const suite: Suite = {
  judge,
  applies: ({ operation }, route) => operation.returns.collection && asksForChanges(route),
  drive: (probe) =>
    withItems(
      probe,
      async (ids) => {
        const whole = await probe.shareWhole(probe.request(ids));
        if (whole.kind === "stopped") return outcome(busyOrRefused(whole), whole.first);
        const judgement = judge(whole.last, probe.contract);
        return judgement.kind === "kept" ? followed(probe, whole.last) : outcome(judgement, whole.last);
      },
      0,
    ),
};

// Asked at once, it tells what changed in between: nothing, or little.
async function followed(probe: Probe, last: Answer): Promise<Outcome> {
  const linked = deltaLinkOf(last);
  if (linked === undefined) {
    const observed = observedText(bodyMember(last, deltaLink));
    return outcome(broken({ expected: "a deltaLink that is a URL", observed, pointers }), last);
  }
  const own = atOriginOf(linked, new URL(last.exchange.request.url));
  if (own === undefined)
    return outcome(unjudged("the deltaLink leaves the origin of the target, where no token is sent"));
  const next = await probe.send({ ...last.ask, url: own });
  if (statusOf(next) === undefined) return outcome(unjudged(`the deltaLink was ${outcomeText(next)}`));
  if (statusOf(next) !== 200 || itemsOf(next, probe.contract) === undefined) {
    const observed = String(statusOf(next));
    return outcome(broken({ expected: "200 with what changed since", observed, pointers }), last, next);
  }
  return outcome(kept(2));
}
