import { withExpansions, withoutNested } from "../../behaviour/expansions.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { isObject } from "../../json.ts";

export const faults: FaultDefinitions = {
  "query/expand-goes-deeper": {
    title: "An $expand inside of $expand has no effect",
    who: "A mock that joins no more than two tables",
    apply: (honest) => withoutNested(honest, "expand"),
  },
  "query/expand-goes-deeper/one-level": {
    title: "$levels has no effect",
    who: "A mock that follows a navigation property once, whatever is asked for",
    apply: (honest) => withExpansions(honest, (expansion) => ({ ...expansion, levels: 1 })),
  },
  "query/expand-goes-deeper/too-deep": {
    title: "$levels gives one level more",
    who: "A mock that counts the levels from zero",
    apply: (honest) =>
      withExpansions(honest, (expansion) =>
        expansion.levels === undefined ? expansion : { ...expansion, levels: expansion.levels + 1 },
      ),
  },
  "query/expand-goes-deeper/same-again": {
    title: "At each level of $levels stands the entity of the first",
    who: "A mock that recurses with the entity that it came from",
    apply: (honest) => ({
      ...honest,
      expandedJson: (entity, expansion, type, ex) => {
        const json = honest.expandedJson(entity, expansion, type, ex);
        const once = honest.expandedJson(entity, { navigation: expansion.navigation }, type, ex);
        if ((expansion.levels ?? 1) < 2) return json;
        const first = once[expansion.navigation];
        return isObject(first) ? { [expansion.navigation]: { ...first, [expansion.navigation]: first } } : json;
      },
    }),
  },
};
