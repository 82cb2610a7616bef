import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { printFilter } from "../../judging/oracle/print.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Probe } from "../asking/probe.ts";
import { unlike } from "./unknown-ids.ts";

/** The key that a filter on is documented for, if there is one. */
export function filterableKey(contract: Contract): string | undefined {
  if (!contract.operation.queryOptions.includes("$filter")) return undefined;
  return structuralMembers(contract).find(([, property]) => property.key && property.filter?.includes("eq"))?.[0];
}

/** A request whose `$filter` is for a key that no item has; none where no filter on the key is documented. */
export function matchingNothing(probe: Probe, ids: Ids): readonly Ask[] {
  const path = filterableKey(probe.contract);
  if (path === undefined) return [];
  const literal = { kind: "text", value: unlike(Object.values(ids)[0] ?? "") } as const;
  return [probe.request(ids, { filter: printFilter({ kind: "compare", path, operator: "eq", literal }) })];
}
