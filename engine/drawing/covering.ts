import type { Comparison } from "../../judging/oracle/expression.ts";

/** Comparisons in an order in which every member and operator comes early, so that a few draws cover them all. */
export function covering(all: readonly Comparison[]): readonly Comparison[] {
  const groups = new Map<string, Comparison[]>();
  for (const comparison of all) {
    const { path, operator, each } = comparison;
    const key = `${path} ${operator} ${each?.quantifier ?? ""} ${each?.inner ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [comparison]);
    else group.push(comparison);
  }
  const longest = Math.max(0, ...[...groups.values()].map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => [...groups.values()].flatMap((group) => group[at] ?? [])).flat();
}
