import { outcome } from "../../engine/builders/paged.ts";
import { driveSearches, isSearchable, judgeLeftOut } from "../../engine/builders/searches.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { nonsense } from "../../engine/drawing/searches.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { isShown } from "../../judging/answers/shown.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { printSearch, readSearch, searched, searchedProperties } from "../../judging/oracle/search.ts";

export const suite: Suite = {
  judge: judgeItems((items, { ask }, contract) => {
    const { searchable = [] } = contract.operation;
    const search = ask.options.search === undefined ? undefined : readSearch(ask.options.search);
    if (search === undefined) return unjudged("the request has no $search that the oracle reads");
    const names = searchedProperties(search, searchable);
    if (!names.every((name) => isShown(name, ask))) return unjudged("the searched members are not selected");
    const wanted = searched(search, items, searchable);
    return wanted.outside.length === 0 && names.length > 0
      ? kept(items.length)
      : judgeLeftOut(items, wanted, search, contract);
  }),
  applies: isSearchable,
  drive: (probe) =>
    driveSearches(
      probe,
      (found, wanted, search) => judgeLeftOut(found, wanted, search, probe.contract),
      // Nobody documents which members plain words are looked for in; but a word that nothing has is in none.
      async (items) => {
        const [ids] = probe.bindings;
        if (ids === undefined) return outcome(unjudged("no ids are known"));
        const search = printSearch(nonsense);
        const found = await probe.whole(probe.request(ids, { search }));
        if (found.kind === "stopped") return outcome(busyOrRefused(found), found.first);
        if (found.items.length < items.length) return outcome(kept(1));
        const expected = `fewer items than the ${items.length} without $search`;
        return outcome(broken({ expected, observed: `all ${items.length}`, pointers: ["/value"] }), found.first);
      },
    ),
};
