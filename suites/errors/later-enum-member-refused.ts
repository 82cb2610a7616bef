import { asksOneOf } from "../../engine/builders/controlled.ts";
import { driveControlled } from "../../engine/builders/controlled.ts";
import { filterableEnums } from "../../engine/builders/later-members.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { filterFor } from "../../engine/drawing/occurrences.ts";
import { type Answer, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Options } from "../../judging/answers/ask.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import { judgeUnvouched } from "../../judging/answers/unvouched.ts";
import { unjudged } from "../../judging/judgement.ts";
import type { Contract } from "../../specs/contract.ts";

const judge = judgeStatus(isRefusal, "a 4xx");

export const suite: Suite = {
  judge: judgeUnvouched(judge, asksForLater),
  applies: (contract) => filters(contract).length > 0,
  drive: (probe) =>
    driveControlled(probe, async (ids) => {
      const [first] = filters(probe.contract);
      // Where a filter for an earlier member is refused as well, the later one is not refused for being later.
      const control = await probe.share(probe.request(ids, first === undefined ? {} : first.earlier));
      const reason = `a filter for an earlier member was ${outcomeText(control)}`;
      const needs = "a service that filters by the enumeration";
      return {
        asks: filters(probe.contract).flatMap(({ later }) => later.map((options) => probe.request(ids, options))),
        judge: statusOf(control) === 200 ? judge : () => unjudged(reason, needs),
      };
    }),
};

interface EnumFilters {
  readonly earlier: Options;
  readonly later: readonly Options[];
}

// A filter for each member that is sent only on request, next to one for a member that everybody knows.
function filters(contract: Contract): readonly EnumFilters[] {
  return filterableEnums(contract).flatMap(({ path, earlier, later }) => {
    const filterBy = (value: string): Options => ({ filter: filterFor({ member: path, value }) });
    return later.length === 0 ? [] : [{ earlier: filterBy(earlier), later: later.map(filterBy) }];
  });
}

const asksOneOfLater = asksOneOf((contract) => filters(contract).flatMap(({ later }) => later));

function asksForLater(answer: Answer, contract: Contract): boolean {
  return answer.exchange.request.headers["prefer"] === undefined && asksOneOfLater(answer, contract);
}
