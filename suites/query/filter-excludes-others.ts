import type { Probe } from "../../engine/asking/probe.ts";
import { onOccurrences } from "../../engine/builders/filter-values.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import { isSearchable } from "../../engine/builders/searches.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { comparisons } from "../../engine/drawing/comparisons.ts";
import { telltaleSearches } from "../../engine/drawing/searches.ts";
import { judgeFiltered } from "../../judging/answers/filtered.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { comparisonsOf } from "../../judging/oracle/expression.ts";
import { tellsApart } from "../../judging/oracle/membership.ts";
import { printFilter } from "../../judging/oracle/print.ts";
import { printSearch, searched } from "../../judging/oracle/search.ts";
import { idList, itemId } from "../../judging/values/item-ids.ts";

const occurring = onOccurrences(({ member, value, lacking }, found, contract) => {
  if (lacking.length === 0) return unjudged(`every item has ${member} ${value}`, `items that differ in ${member}`);
  const others = new Set(lacking.map((item) => itemId(item, contract)));
  const wrong = found.filter((item) => others.has(itemId(item, contract)));
  if (wrong.length === 0) return kept(lacking.length);
  return broken({
    expected: `only items with ${member} ${value}`,
    observed: `${member} ${[...new Set(wrong.map((item) => String(item.value[member])))].join(", ")} too`,
    pointers: wrong.map(({ pointer }) => pointer),
    count: { wrong: wrong.length, of: found.length, what: "items" },
    details: { "wrongly in": idList(wrong, contract) },
  });
});

// A search goes through other code, which has to hear the filter as well. Who cannot do both refuses.
async function besideSearch(probe: Probe): Promise<Outcome | undefined> {
  const { contract, draws } = probe;
  const { searchable } = contract.operation;
  if (draws.quick || searchable === undefined || !isSearchable(contract)) return undefined;
  const found = await withItems(probe, async (ids, items) => {
    for (const search of telltaleSearches(items, searchable)) {
      const { inside } = searched(search, items, searchable);
      const telling = comparisons(inside, contract, "text", "enum").find(
        (one) => one.operator === "eq" && tellsApart(one, inside, contract),
      );
      if (telling === undefined) continue;
      const options = { search: printSearch(search), filter: printFilter(telling) };
      const answer = await probe.share(probe.request(ids, options));
      return outcome(judgeBeside(answer, contract), answer);
    }
    return outcome(unjudged("no search finds items that a filter tells apart"));
  });
  return found.judgement.kind === "broken" ? found : undefined;
}

const judgeBeside = judgeFiltered({
  forms: ["text", "enum"],
  about: (filter) => comparisonsOf(filter).every(({ operator }) => operator === "eq"),
});

export const suite: Suite = {
  ...occurring,
  async drive(probe) {
    const alone = await occurring.drive(probe);
    return alone.judgement.kind === "broken" ? alone : ((await besideSearch(probe)) ?? alone);
  },
  judge: judgeBeside,
};
