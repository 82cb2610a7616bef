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
const candidates = 36;

export const suite: Suite = {
  judge: judgeFiltered({ forms: ["datetime", "enum", "and", "or"], later: true }),
  ...onPages(async (plain, probe, ids, by) => {
    const { contract } = probe;
    if (plain.kind === "stopped") return outcome(unjudged(plain.reason));
    // Each leaves something out, and has pages.
    const paged = strided(mustComparisons(plain.items, contract), candidates)
      .map((expression) => ({ expression, wanted: membership(expression, plain.items, contract) }))
      .filter(({ wanted }) => wanted.inside.length > (plain.pageSizes[0] ?? 0) && wanted.outside.length > 0)
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
