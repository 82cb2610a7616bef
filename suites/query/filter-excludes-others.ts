import { onOccurrences } from "../../engine/builders/filter-values.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeFiltered } from "../../judging/answers/filtered.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { comparisonsOf } from "../../judging/oracle/expression.ts";
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

export const suite: Suite = {
  ...occurring,
  judge: judgeFiltered({
    forms: ["text", "enum"],
    about: (filter) => comparisonsOf(filter).every(({ operator }) => operator === "eq"),
  }),
};
