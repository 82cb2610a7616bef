import { metadataStatement } from "../merge/statement.ts";
import type { MetadataModel } from "../metadata/read-metadata.ts";
import type { PathStep } from "../metadata/walk-path.ts";
import type { Named } from "../sources.ts";
import { type WrittenDocument, typeFiles } from "../write/written-document.ts";
import type { Place } from "../../specs/source.ts";
import type { ResourceType, FilterFunction, Navigation, Operator, Property } from "../../specs/resource.ts";
import { pageId } from "../pages/page.ts";
import { token } from "../write/places.ts";
import { edmType } from "../../specs/edm-type.ts";
import { heirsOf, trimmed } from "../../specs/loading/types-around.ts";
import type { Capabilities } from "../metadata/capabilities.ts";
import { capabilitiesAt } from "./option-facts.ts";

/** Types beside those of paths: `named` ones, `returned` ones, and their `own`, which others describe. */
export interface OtherTypes {
  readonly named: readonly string[];
  readonly returned: readonly string[];
  readonly own: ReadonlySet<string>;
}

/**
 * The documents of the types that paths go through and lead to. For several operations in one folder, give the paths of all:
 * the navigation properties that a type keeps depend on them.
 */
export function pathTypes(
  { document, content: model }: Named<MetadataModel>,
  walks: readonly (readonly PathStep[])[],
  others: OtherTypes = { named: [], returned: [], own: new Set() },
): readonly WrittenDocument[] {
  const named = new Set([...walks.flatMap((steps) => steps.map(({ type }) => type)), ...others.named]);
  const returned = new Set([...walks.flatMap((steps) => steps.at(-1)?.type ?? []), ...others.returned]);
  const singletons = singletonsOf(model, walks);
  const types = typesBehind(model, named, returned, others.own).filter(({ name }) => !others.own.has(name));
  const files = typeFiles([...others.own, ...types.map(({ name }) => name)]);
  return types.map((type) => {
    const at = metadataStatement(model, type.name, document)?.at ?? (() => ({ document, line: 1 }));
    const singleton = singletons.get(type.name);
    const annotated = withAnnotated(type, model, walks);
    const told = annotated.kind === "enum" || singleton === undefined ? annotated : { ...annotated, singleton };
    return { file: `resources/${files.get(type.name) ?? ""}.yaml`, kind: "resource", content: typeDocument(told, at) };
  });
}

/** The singletons at which paths begin, by their types. */
export function singletonsOf(
  model: MetadataModel,
  walks: readonly (readonly PathStep[])[],
): ReadonlyMap<string, string> {
  return new Map(
    walks.flatMap(([first]) => {
      if (first === undefined || model.container.get(first.name)?.kind !== "singleton") return [];
      return [[first.type, first.name] as const];
    }),
  );
}

/** The document of a type that a source other than a page tells. `at` gives the place of the type and of its members. */
function typeDocument(type: ResourceType, at: (member?: string) => Place): Readonly<Record<string, unknown>> {
  const places: Record<string, string> = { "/name": text(at()) };
  const put = (group: string, members: object): void => {
    for (const name of Object.keys(members)) places[`/${group}/${token(name)}`] = text(at(name));
  };
  const sources = [pageId(at().document)];
  if (type.kind === "enum") {
    const { unreplaced, alsoListed, members, ...rest } = type;
    put("members", members);
    return {
      ...rest,
      ...(unreplaced.length === 0 ? {} : { unreplaced }),
      ...(alsoListed.length === 0 ? {} : { alsoListed }),
      sources,
      members,
      places,
    };
  }
  const { properties, navigation, states: _, ...rest } = type;
  put("properties", properties);
  put("navigation", navigation);
  return {
    ...rest,
    sources,
    properties,
    ...(Object.keys(navigation).length === 0 ? {} : { navigation }),
    places,
  };
}

function text({ document, line }: Place): string {
  return `${document}:${line}`;
}

/**
 * The types that contracts need: the named ones, what navigation properties of `returned` ones lead to, what structural
 * properties hold, and what derives from a complex, an abstract or a returned type. Navigation properties that lead to any
 * other type are left out, since they lead through the whole service; so are the names of base types that are left out.
 */
export function typesBehind(
  model: MetadataModel,
  named: ReadonlySet<string>,
  returned: ReadonlySet<string>,
  described: ReadonlySet<string> = new Set(),
): readonly ResourceType[] {
  const heirs = heirsOf(model.types);
  const wanted = new Set<string>();
  const add = (first: string): void => {
    const open = [first];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const type = model.types.get(name);
      if (type === undefined || wanted.has(name)) continue;
      wanted.add(name);
      if (type.kind === "enum") continue;
      const held = Object.values(type.properties).map(({ type: reference }) => edmType(reference).name);
      const extended = type.kind === "complex" || type.abstract === true || returned.has(name);
      open.push(...[...held, ...(extended ? (heirs.get(name) ?? []) : [])].reverse());
    }
  };
  for (const name of [...named, ...returned]) add(name);
  for (const name of returned) {
    const type = model.types.get(name);
    if (type === undefined || type.kind === "enum") continue;
    for (const { type: reference } of Object.values(type.navigation)) add(edmType(reference).name);
  }
  const kept = new Set([...wanted, ...described]);
  return [...wanted].flatMap((name) => {
    const type = model.types.get(name);
    return type === undefined ? [] : [type.kind === "enum" ? type : trimmed(type, kept)];
  });
}

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
function withAnnotated(
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
