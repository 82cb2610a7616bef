import { itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType, enumType } from "../../specs/edm-type.ts";
import type { EnumType, Property, StructuredType } from "../../specs/resource.ts";

/**
 * The properties that answers may show by the documentation: those of the items, of the entities that stand inline or can
 * be expanded, and of complex values within.
 */
export function documentedProperties(contract: Contract): readonly Property[] {
  const found: Property[] = [];
  const seen = new Set<string>();
  const visit = (type: StructuredType): void => {
    if (seen.has(type.name)) return;
    seen.add(type.name);
    const properties = Object.values(type.properties);
    found.push(...properties);
    const shown = Object.values(type.navigation).filter(({ inline, expand }) => (inline ?? expand) !== undefined);
    for (const { type: reference } of [...properties, ...shown]) {
      const next = contract.types.get(edmType(reference).name);
      if (next !== undefined && next.kind !== "enum") visit(next);
    }
  };
  visit(itemType(contract));
  return found;
}

/** The enumeration that a property is of; undefined when it is of another type. */
export function enumOfProperty({ type }: Property, { types }: Contract): EnumType | undefined {
  return enumType(types, type);
}
