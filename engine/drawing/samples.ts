import type { Options } from "../../judging/answers/ask.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";

/**
 * A filter that every service of the operation understands and that excludes nothing: a timestamp after the year 1900.
 * Undefined where none is documented.
 */
export function sampleFilter(contract: Contract): string | undefined {
  if (!contract.operation.queryOptions.includes("$filter")) return undefined;
  const members = structuralMembers(contract);
  const date = members.find(
    ([, { type, nullable, filter }]) => type === "Edm.DateTimeOffset" && !nullable && filter?.includes("ge"),
  );
  if (date !== undefined) return `${date[0]} ge 1900-01-01T00:00:00Z`;
  const text = members.find(([, { type, filter }]) => type === "Edm.String" && filter?.includes("ne"));
  return text === undefined ? undefined : `${text[0]} ne 'none'`;
}

/** An order that every service of the operation understands: by this member. Undefined where none is documented. */
export function sampleOrder(contract: Contract): string | undefined {
  if (!contract.operation.queryOptions.includes("$orderby")) return undefined;
  const orderable = structuralMembers(contract).filter(([, { orderby }]) => orderby === true);
  const date = orderable.find(([, { type, nullable }]) => type === "Edm.DateTimeOffset" && !nullable);
  return (date ?? orderable[0])?.[0];
}

/** `$filter` and `$orderby` next to something else, one at a time, as far as they are documented. */
export function sampleOptions(contract: Contract): readonly Options[] {
  const [filter, orderby] = [sampleFilter(contract), sampleOrder(contract)];
  return [...(filter === undefined ? [] : [{ filter }]), ...(orderby === undefined ? [] : [{ orderby }])];
}

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

/** A projection that leaves something out and has the key: every other member. */
export function sampleSelect(contract: Contract): readonly string[] {
  return structuralMembers(contract).flatMap(([name, { key }], at) => (key === true || at % 2 === 0 ? [name] : []));
}
