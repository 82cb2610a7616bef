import type { Options } from "../../judging/answers/ask.ts";
import type { Contract } from "../../specs/contract.ts";

/** One of each documented option that limits, passes over or counts items. */
export function pagingOptions({ operation }: Contract): readonly Options[] {
  if (!operation.returns.collection) return [];
  const all: readonly (readonly [string, Options])[] = [
    ["$top", { top: 1 }],
    ["$skip", { skip: 1 }],
    ["$count", { count: true }],
  ];
  return all.flatMap(([name, options]) => (operation.queryOptions.includes(name) ? [options] : []));
}
