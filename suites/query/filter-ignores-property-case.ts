import { onFilters } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { covering } from "../../engine/drawing/comparisons.ts";
import { mustComparisons } from "../../engine/drawing/trees.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";

const mostTried = 10;

function spelled(write: (filter: string) => string, name = "$filter", most = mostTried): Suite {
  return onFilters({
    pool: (items, contract) => covering(mustComparisons(items, contract)).slice(0, most),
    needs: "items that differ in a filterable member",
    write: (filter) => `${name}=${write(filter)}`,
  });
}

// The property stands first, in capitals.
const inCapitals = spelled((filter) => percentEncoded(filter.replace(/^\w+/, (name) => name.toUpperCase())));
// A plus in the text itself is encoded, so that none is left but those for spaces.
const withPlus = spelled((filter) => percentEncoded(filter).replaceAll("%20", "+"), "$filter", 5);
// An option is known by its name in any letter case, whatever it says.
const asCapital = spelled(percentEncoded, "$Filter", 2);

export const suite: Suite = {
  ...inCapitals,
  async drive(probe) {
    const first = await inCapitals.drive(probe);
    if (first.judgement.kind !== "kept" || probe.draws.quick) return first;
    for (const other of [withPlus, asCapital]) {
      const found = await other.drive(probe);
      if (found.judgement.kind === "broken") return found;
    }
    return first;
  },
};
