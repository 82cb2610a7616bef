import { onFilters, withItems } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import { unjudged } from "../../judging/judgement.ts";
import { type Comparison, comparisonsOf } from "../../judging/oracle/expression.ts";
import { keyMembers, structuralMembers } from "../../judging/values/documented-members.ts";

// Values with an apostrophe that occur come first; one that does not occur must at least be understood.
const filters = onFilters({
  recorded: { forms: ["text"], about: (filter) => comparisonsOf(filter).some(hasQuote) },
  pool(items, contract) {
    const members = structuralMembers(contract).filter(
      ([, { type, filter }]) => type === "Edm.String" && filter?.includes("eq"),
    );
    return members.flatMap(([path]) => {
      const occurring = items
        .map(({ value }) => value[path])
        .filter((v): v is string => typeof v === "string" && v.includes("'"));
      const values = [...occurring, "it's", "''", "a' or 'b"];
      return values.map((value): Comparison => ({
        kind: "compare",
        path,
        operator: "eq",
        literal: { kind: "text", value },
      }));
    });
  },
  kinds: ["text"],
  needs: "a collection with items",
  mayMatchNothing: true,
});

// A service that takes nothing but GUIDs for an id refuses such a text for its form, whatever quotes it has.
function hasQuote({ literal }: Comparison): boolean {
  return literal.kind === "text" && literal.value.includes("'");
}

export const suite: Suite = {
  ...filters,
  drive: (probe) =>
    withItems(probe, async (ids) => {
      for (const key of keyMembers(probe.contract)) {
        const plain = await probe.share(probe.request(ids, { filter: `${key} eq 'its'` }));
        if (statusOf(plain) === 200) continue;
        const reason = "a text without a quote is refused as well";
        return { judgement: unjudged(reason, "ids that may be any text"), evidence: [] };
      }
      return filters.drive(probe);
    }),
};
