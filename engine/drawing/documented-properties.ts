import { derivedFrom } from "../../schemas/shapes/derived.ts";
import { itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType, enumType } from "../../specs/edm-type.ts";
import type { EnumType, Property, StructuredType } from "../../specs/resource.ts";

/**
 * The properties that answers may show by the documentation: those of the items, of the entities that stand inline or can
 * be expanded, of complex values within, and of what derives from any of these.
 */
export function documentedProperties(contract: Contract): readonly Property[] {
  const found = known.get(contract.operation) ?? propertiesOf(contract);
  known.set(contract.operation, found);
  return found;
}

// Each requirement asks for them, on each route.
const known = new WeakMap<Contract["operation"], readonly Property[]>();

function propertiesOf(contract: Contract): readonly Property[] {
  const found: Property[] = [];
  const seen = new Set<string>();
  const visit = (type: StructuredType): void => {
    if (seen.has(type.name)) return;
    seen.add(type.name);
    const properties = Object.values(type.properties);
    found.push(...properties);
    for (const heir of derivedFrom(contract.types, type.name)) visit(heir);
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
