import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { mustComparisons } from "../../engine/drawing/trees.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import { judgeFiltered } from "../../judging/answers/filtered.ts";
import { judgeMembership } from "../../judging/answers/membership.ts";
import { unjudged } from "../../judging/judgement.ts";
import { membership } from "../../judging/oracle/membership.ts";
import { printFilter } from "../../judging/oracle/print.ts";

const tried = 3;
// So many, or more of a small collection: each is evaluated on each item.
const [candidates, evaluations] = [36, 20_000] as const;

export const suite: Suite = {
  judge: judgeFiltered({ forms: ["datetime", "enum", "and", "or"], later: true }),
  ...onPages(async (plain, probe, ids, by) => {
    const { contract } = probe;
    if (plain.kind === "stopped") return outcome(unjudged(plain.reason));
    const [size = 0] = plain.pageSizes;
    const later = plain.items.slice(size);
    // Each has pages, and leaves something out that stands on a later one without it.
    const paged = strided(
      mustComparisons(plain.items, contract),
      Math.max(candidates, Math.floor(evaluations / plain.items.length)),
    )
      .map((expression) => ({ expression, wanted: membership(expression, plain.items, contract) }))
      .filter(({ wanted }) => wanted.inside.length > size && later.some((item) => wanted.outside.includes(item)))
      .sort((a, b) => a.wanted.inside.length - b.wanted.inside.length);
    // The one that keeps most items has the most pages.
    const filters = probe.draws.quick
      ? paged.slice(0, 1)
      : [...paged.slice(0, Math.min(tried, paged.length) - 1), ...paged.slice(-1)];
    for (const { expression, wanted } of filters) {
      const found = await probe.whole(probe.request(ids, { filter: printFilter(expression), ...by }));
      if (found.kind === "stopped") return outcome(busyOrRefused(found), found.last);
      const judgement = judgeMembership(expression, wanted, found.items, contract, "must");
      if (judgement.kind === "broken") return outcome(judgement, found.first, found.last);
    }
    const [first] = filters;
    return first === undefined
      ? outcome(unjudged("no filter has a result of more than one page", "a paged collection whose items differ"))
      : outcome(judgeMembership(first.expression, first.wanted, first.wanted.inside, contract, "must"));
  }),
};

// Evaluating each of some hundred filters on a large collection would take longer than asking for them.
function strided<T>(list: readonly T[], most: number): readonly T[] {
  const stride = Math.max(1, Math.floor(list.length / most));
  return list.filter((_, at) => at % stride === 0);
}
