import type { Capabilities } from "../metadata/capabilities.ts";
import type { MetadataModel } from "../metadata/read-metadata.ts";
import type { PathStep } from "../metadata/walk-path.ts";
import type { FilterFunction, Navigation, Operator, Property, ResourceType } from "../../specs/resource.ts";
import { capabilitiesAt } from "./option-facts.ts";

const equal: readonly Operator[] = ["eq", "ne"];
const ranged: readonly Operator[] = [...equal, "lt", "le", "gt", "ge"];
// The collation of texts is nobody's promise.
const ordered = /^Edm\.(?:S?Byte|Int16|Int32|Int64|Single|Double|Decimal|Date|TimeOfDay|Duration|DateTimeOffset)$/;
const compared = /^Edm\.(?:String|Boolean|Guid)$/;
const textFunctions: readonly FilterFunction[] = ["startswith", "endswith", "contains"];

/**
 * A type with what the metadata tells of its members where a path ends in it: a service that lists which of them it neither
 * filters by, orders by nor expands does so with all others.
 */
export function withAnnotated(
  type: ResourceType,
  model: MetadataModel,
  walks: readonly (readonly PathStep[])[],
): ResourceType {
  const ends = walks.flatMap((steps) => steps.slice(-1)).filter((step) => step.type === type.name && step.collection);
  if (type.kind === "enum" || ends.length === 0) return type;
  // What one path has and another lacks is left to nobody.
  const all = ends.map((step) => capabilitiesAt(model, step));
  const functions = filterFunctions(model);
  const properties = Object.entries(type.properties).map(([name, property]): readonly [string, Property] => [
    name,
    {
      ...property,
      ...(all.every((one) => allows(name, one.filter, one.nonFilterable)) ? filtersOf(property, model, functions) : {}),
      ...(all.every((one) => allows(name, one.sort, one.nonSortable)) && isPlain(property, model)
        ? { orderby: true }
        : {}),
    },
  ]);
  const navigation = Object.entries(type.navigation).map(([name, one]): readonly [string, Navigation] => [
    name,
    all.every(({ expand, nonExpandable }) => allows(name, expand, nonExpandable)) ? { ...one, expand: "must" } : one,
  ]);
  return { ...type, properties: Object.fromEntries(properties), navigation: Object.fromEntries(navigation) };
}

function allows(name: string, supported: boolean | undefined, except: readonly string[] | undefined): boolean {
  return supported === true && except !== undefined && !except.includes(name);
}

function isPlain({ type }: Property, { types }: MetadataModel): boolean {
  return ordered.test(type) || compared.test(type) || types.get(type)?.kind === "enum";
}

function filtersOf(
  property: Property,
  model: MetadataModel,
  functions: readonly string[],
): Pick<Property, "filter" | "filterFunctions"> {
  if (!isPlain(property, model)) return {};
  const own = property.type === "Edm.String" ? textFunctions.filter((name) => functions.includes(name)) : [];
  return {
    filter: ordered.test(property.type) ? ranged : equal,
    ...(own.length === 0 ? {} : { filterFunctions: own }),
  };
}

// Annotated of the container, or of a set in it: a function is one of the whole service.
function filterFunctions({ capabilities }: MetadataModel): readonly string[] {
  return [...capabilities.values()].flatMap(({ functions = [] }: Capabilities) => functions);
}
