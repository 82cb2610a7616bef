import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { Property } from "../../specs/resource.ts";
import { structuralMembers } from "./documented-members.ts";

/** The kinds of members that filters compare. */
export type Comparable = "datetime" | "text" | "enum";

/** How a member is compared; undefined where no filter on it is documented. */
export function comparableKind({ type, filter }: Property, { types }: Contract): Comparable | undefined {
  if (filter === undefined) return undefined;
  if (type === "Edm.DateTimeOffset") return "datetime";
  if (type === "Edm.String") return "text";
  return types.get(edmType(type).name)?.kind === "enum" ? "enum" : undefined;
}

const certainKinds: readonly Comparable[] = ["enum", "datetime"];

/** Whether a filter is documented on a member of one of these kinds. */
export function isFilterable(contract: Contract, kinds: readonly Comparable[] = certainKinds): boolean {
  return structuralMembers(contract).some(([, property]) => {
    const kind = comparableKind(property, contract);
    return kind !== undefined && kinds.includes(kind);
  });
}

/** Members that `$orderby` is documented for, of one kind or of all. */
export function orderable(contract: Contract, kind?: Comparable): readonly string[] {
  return structuralMembers(contract).flatMap(([name, property]) =>
    property.orderby && (kind === undefined || comparableKind(property, contract) === kind) ? [name] : [],
  );
}
