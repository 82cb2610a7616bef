import type { Ask } from "../../judging/answers/ask.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import { idList, itemId, without } from "../../judging/values/item-ids.ts";
import type { Item } from "../../judging/values/item.ts";
import { sameValue } from "../../judging/values/same-value.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Finding } from "./comparison.ts";

/** Compares two collections of the same data: which items there are, in which order where one was asked for, and their values. */
export function compareData(target: Whole, against: Whole, ask: Ask, contract: Contract): readonly Finding[] {
  if (ask.options.select !== undefined && !ask.options.select.includes("id")) return [];
  const findings: Finding[] = [];
  const [only, others] = [
    without(target.items, against.items, contract),
    without(against.items, target.items, contract),
  ];
  if (only.length + others.length > 0) {
    const text = (items: readonly Item[], whole: Whole): string =>
      `${whole.items.length} items${items.length === 0 ? "" : `, alone ${idList(items, contract)}`}`;
    findings.push({ field: "items", weight: "difference", target: text(only, target), against: text(others, against) });
  }
  const known = new Map(against.items.map((item) => [itemId(item, contract), item]));
  for (const [name, property] of structuralMembers(contract)) {
    const wrong = target.items.find((item) => {
      const other = known.get(itemId(item, contract));
      // A member that stands on one side only is compared elsewhere.
      if (other === undefined || Object.hasOwn(item.value, name) !== Object.hasOwn(other.value, name)) return false;
      return !sameValue(property, item.value[name], other.value[name]);
    });
    if (wrong === undefined) continue;
    const id = itemId(wrong, contract);
    const shown = (item: Item | undefined): string => `${observedText(item?.value[name])} of ${id}`;
    findings.push({
      field: `value of ${name}`,
      weight: "difference",
      target: shown(wrong),
      against: shown(known.get(id)),
    });
  }
  const member = /^(\w+)/.exec(ask.options.orderby ?? "")?.[1];
  if (member !== undefined && only.length + others.length === 0) {
    const values = ({ items }: Whole): readonly string[] =>
      items.map(({ value }) => observedText(value[member] ?? null));
    const [mine, theirs] = [values(target), values(against)];
    const at = mine.findIndex((value, place) => value !== theirs[place]);
    const shown = (list: readonly string[]): string => `${list[at] ?? "nothing"} at place ${at + 1}`;
    if (at >= 0)
      findings.push({ field: `order by ${member}`, weight: "difference", target: shown(mine), against: shown(theirs) });
  }
  return findings;
}
