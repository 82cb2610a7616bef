import type { Contract } from "../../specs/contract.ts";
import { structuralMembers } from "./members.ts";

/** A filter that every service of the operation understands and that excludes nothing: a timestamp after the year 1900. */
export function sampleFilter(contract: Contract): string {
  const found = structuralMembers(contract).find(
    ([, { type, nullable, filter }]) => type === "Edm.DateTimeOffset" && !nullable && filter?.includes("ge"),
  );
  if (found !== undefined) return `${found[0]} ge 1900-01-01T00:00:00Z`;
  const key = structuralMembers(contract).find(([, { filter }]) => filter?.includes("ne"));
  return `${key?.[0] ?? "id"} ne 'none'`;
}

/** An order that every service of the operation understands. */
export function sampleOrder(contract: Contract): string {
  const orderable = structuralMembers(contract).filter(([, { orderby }]) => orderby === true);
  const date = orderable.find(([, { type, nullable }]) => type === "Edm.DateTimeOffset" && !nullable);
  return (date ?? orderable[0])?.[0] ?? "id";
}

/** A projection that leaves something out and has the key: every other member. */
export function sampleSelect(contract: Contract): readonly string[] {
  return structuralMembers(contract).flatMap(([name, { key }], at) => (key === true || at % 2 === 0 ? [name] : []));
}
