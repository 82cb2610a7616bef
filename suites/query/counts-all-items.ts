import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { matchingNothing } from "../../engine/drawing/unknown-ids.ts";
import { supposedFilter, tellingFilter } from "../../engine/drawing/telling-samples.ts";
import type { Probe } from "../../engine/asking/probe.ts";
import { bodyMember, statusOf } from "../../judging/answers/answer.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { observedText } from "../../schemas/judge/observed.ts";

const pointers = ["/@odata.count"];

export const suite: Suite = {
  ofWhole: judgeCount,
  applies: ({ operation }) => operation.returns.collection && operation.queryOptions.includes("$count"),
  drive: (probe) =>
    withItems(
      probe,
      async (ids, all) => {
        const filter = probe.draws.quick ? undefined : tellingFilter(all, probe.contract);
        const [nothing] = probe.draws.quick ? [] : matchingNothing(probe, ids);
        const supposed = filter !== undefined || probe.draws.quick ? undefined : supposedFilter(all, probe.contract);
        const filters = [filter, supposed, nothing?.options.filter].filter((one) => one !== undefined);
        const tried: readonly Options[] = [
          { count: true },
          ...filters.map((one) => ({ filter: one, count: true as const })),
        ];
        const numbers: { readonly options: Options; readonly all: number }[] = [];
        for (const options of tried) {
          const ask = probe.request(ids, options);
          const found = await probe.whole(ask);
          // Who does not filter by what no page says that it filters by has nothing to count.
          if (found.kind === "stopped" && supposed !== undefined && options.filter === supposed) continue;
          if (found.kind === "stopped") return outcome(busyOrRefused(found), found.first);
          if (judgeCount(found, ask).judgement.kind !== "broken") {
            numbers.push({ options, all: found.items.length });
            continue;
          }
          // The data may have changed between two pages.
          const again = judgeCount(await probe.whole(ask), ask);
          if (again.judgement.kind === "broken") return again;
        }
        for (const one of probe.draws.quick ? [] : numbers) {
          const besides = await besideTop(probe, ids, one.options, one.all);
          if (besides.judgement.kind === "broken") return besides;
        }
        return outcome(kept(1));
      },
      1,
    ),
};

// It counts what there is, however few of it are asked for.
async function besideTop(probe: Probe, ids: Ids, options: Options, all: number): Promise<Outcome> {
  if (all < 2 || !probe.contract.operation.queryOptions.includes("$top")) return outcome(kept(1));
  const counted = async (): Promise<Outcome> => {
    const answer = await probe.send(probe.request(ids, { ...options, top: 1 }));
    const found = bodyMember(answer, "@odata.count");
    if (statusOf(answer) !== 200 || found === all) return outcome(kept(1));
    const expected = `@odata.count ${all}, the number of all items, with $top=1 as without`;
    return outcome(broken({ expected, observed: observedText(found), pointers }), answer);
  };
  const once = await counted();
  return once.judgement.kind === "broken" ? counted() : once;
}

function judgeCount(whole: Whole, { options }: Ask): Outcome {
  if (options.count !== true || whole.kind === "stopped") return outcome(unjudged("the request asks for no count"));
  if (options.top !== undefined || options.skip !== undefined)
    return outcome(unjudged("the request asks for some items only"));
  const expected = `@odata.count ${whole.items.length}, the number of all items`;
  const first = bodyMember(whole.first, "@odata.count");
  const last = bodyMember(whole.last, "@odata.count");
  if (first !== whole.items.length)
    return outcome(broken({ expected, observed: observedText(first), pointers }), whole.first);
  // Further pages need not tell it again.
  if (last !== undefined && last !== first)
    return outcome(broken({ expected, observed: `${observedText(last)} on the last page`, pointers }), whole.last);
  return outcome(kept(1));
}
