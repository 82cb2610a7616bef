import { withItems } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import type { Answer } from "../../judging/answers/answer.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import { broken, type Judgement, kept, together, unjudged } from "../../judging/judgement.ts";
import { valueAt } from "../../judging/oracle/membership.ts";
import { orderable } from "../../judging/values/comparable.ts";
import { sameInstant } from "../../judging/values/instant.ts";

export const suite: Suite = {
  applies: (contract) => orderable(contract, "datetime").length > 0,
  drive: (probe) =>
    withItems(probe, async (ids) => {
      const judgements: Judgement[] = [];
      const members = orderable(probe.contract, "datetime");
      for (const member of probe.draws.quick ? members.slice(0, 1) : members) {
        const up = await probe.shareWhole(probe.request(ids, { orderby: `${member} asc` }));
        const down = await probe.shareWhole(probe.request(ids, { orderby: `${member} desc` }));
        const stopped = [up, down].find((whole) => whole.kind === "stopped");
        if (stopped?.kind === "stopped") return { judgement: busyOrRefused(stopped), evidence: [stopped.first] };
        const [rising, falling] = [up, down].map(({ items }) =>
          items.map((item) => valueAt(item, member)).filter((v) => v !== null),
        );
        const judgement = judgeReversed(rising ?? [], falling ?? [], member);
        if (judgement.kind === "broken") return { judgement, evidence: [down.first, up.first] };
        judgements.push(judgement);
      }
      return { judgement: together(judgements), evidence: [] as Answer[] };
    }),
};

function isSame(a: unknown, b: unknown): boolean {
  return a === b || sameInstant(String(a), String(b));
}

function judgeReversed(rising: readonly unknown[], falling: readonly unknown[], member: string): Judgement {
  if (rising.length < 2) return unjudged(`fewer than two items have a ${member}`, `items that differ in ${member}`);
  const reversed = [...falling].reverse();
  const at = rising.findIndex((value, index) => !isSame(value, reversed[index]));
  if (at < 0 && rising.length === falling.length) {
    return rising.every((value) => isSame(value, rising[0]))
      ? unjudged(`all items have the same ${member}`, `items that differ in ${member}`)
      : kept(rising.length);
  }
  return broken({
    expected: `${String(rising[at])} at place ${rising.length - at} of the descending order`,
    observed: String(reversed[at]),
    pointers: [`/value/${rising.length - at - 1}/${member}`],
    details: { order: `${member} asc and ${member} desc` },
  });
}
