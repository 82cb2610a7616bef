import { onRelations } from "../../engine/builders/relations.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { covering } from "../../engine/drawing/comparisons.ts";
import { mustComparisons } from "../../engine/drawing/trees.ts";
import { broken, kept } from "../../judging/judgement.ts";
import { not } from "../../judging/oracle/build.ts";
import { valueAt } from "../../judging/oracle/membership.ts";
import { idList, within, without } from "../../judging/values/item-ids.ts";

export const suite: Suite = {
  ...onRelations({
    pool: (items, contract) => covering(mustComparisons(items, contract)),
    filters: (comparison) => [not(comparison), comparison],
    judge([negated = [], found = []], contract, { path }, plain) {
      const known = plain.filter((item) => valueAt(item, path) !== null);
      const both = within(within(known, found, contract), negated, contract);
      const neither = without(without(known, found, contract), negated, contract);
      if (both.length + neither.length === 0) return kept(known.length);
      return broken({
        expected: "each item in exactly one of the two results",
        observed: both.length > 0 ? "in both" : "in neither",
        pointers: ["/value"],
        count: { wrong: both.length + neither.length, of: known.length, what: "items" },
        details: {
          ...(both.length === 0 ? {} : { "in both": idList(both, contract) }),
          ...(neither.length === 0 ? {} : { "in neither": idList(neither, contract) }),
        },
      });
    },
    needs: "items with filterable members",
  }),
};
