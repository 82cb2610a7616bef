import type { EnumFacts, MemberFacts, ResourceFacts } from "../facts.ts";
import { Places, token } from "./places.ts";

const comparisons = new Set(["eq", "ne", "lt", "le", "gt", "ge"]);

/** Whether a type has a document, so that others can name it. */
export type Described = (name: string) => boolean;

/** The document of a resource. A property whose type nobody describes may hold anything. */
export function resourceDocument(
  facts: ResourceFacts & { readonly name: NonNullable<ResourceFacts["name"]> },
  described: Described,
): Readonly<Record<string, unknown>> {
  const places = new Places();
  places.set("/name", facts.name);
  places.set("/kind", facts.shape);
  const properties = facts.properties.map((member) => [member.name, property(member, described, places)]);
  const navigation = facts.navigation.flatMap((member) => {
    const written = relationship(member, described, places);
    return written === undefined ? [] : [[member.name, written] as const];
  });
  return {
    name: facts.name.value,
    kind: facts.shape?.value ?? "complex",
    sources: [facts.id],
    properties: Object.fromEntries(properties),
    ...(navigation.length === 0 ? {} : { navigation: Object.fromEntries(navigation) }),
    places: places.all,
  };
}

function property(member: MemberFacts, described: Described, places: Places): object {
  const pointer = `/properties/${member.name}`;
  const known = member.type !== undefined && isDescribed(member.type.value, described);
  const key = member.key !== undefined || member.name === "id";
  const nullable = member.nullable ?? { value: !key, origin: "convention" as const, at: member.at };
  const filter = member.filter?.value.filter((operator) => comparisons.has(operator)) ?? [];
  const functions = member.filter?.value.filter((operator) => !comparisons.has(operator)) ?? [];
  places.set(`${pointer}/type`, member.type);
  places.set(`${pointer}/nullable`, nullable);
  if (key) places.set(`${pointer}/key`, member.key ?? { value: true, origin: "convention", at: member.at });
  places.set(`${pointer}/optional`, member.optional);
  places.set(`${pointer}/selectedOnly`, member.selectedOnly);
  places.set(`${pointer}/maxLength`, member.maxLength);
  places.set(`${pointer}/filter`, member.filter);
  places.set(`${pointer}/orderby`, member.orderby);
  return {
    type: known ? member.type?.value : "Edm.Untyped",
    nullable: nullable.value,
    ...(key ? { key: true } : {}),
    ...(member.optional === undefined ? {} : { optional: true }),
    ...(member.selectedOnly === undefined ? {} : { selectedOnly: true }),
    ...(known && member.maxLength !== undefined ? { maxLength: member.maxLength.value } : {}),
    ...(filter.length === 0 ? {} : { filter }),
    ...(functions.length === 0 ? {} : { filterFunctions: functions }),
    ...(member.orderby === undefined ? {} : { orderby: true }),
    ...(known || member.type === undefined
      ? {}
      : { note: `Documented as ${member.type.value}, of which no page was given.` }),
  };
}

function relationship(member: MemberFacts, described: Described, places: Places): object | undefined {
  if (member.type === undefined || !isDescribed(member.type.value, described)) return undefined;
  const filter = member.filter?.value.filter((operator) => comparisons.has(operator)) ?? [];
  const pointer = `/navigation/${member.name}`;
  places.set(`${pointer}/type`, member.type);
  places.set(`${pointer}/nullable`, member.nullable);
  places.set(`${pointer}/filter`, member.filter);
  places.set(`${pointer}/expand`, member.expand);
  return {
    type: member.type.value,
    ...(member.nullable === undefined ? {} : { nullable: member.nullable.value }),
    ...(filter.length === 0 ? {} : { filter }),
    ...(member.expand === undefined ? {} : { expand: "must" }),
  };
}

function isDescribed(reference: string, described: Described): boolean {
  const name = /^Collection\((.+)\)$/.exec(reference)?.[1] ?? reference;
  return name.startsWith("Edm.") || described(name);
}

const sentinel = "unknownFutureValue";

/** The document of an enumeration. Members without values are listed apart, for nothing is known of their order. */
export function enumDocument(
  facts: EnumFacts & { readonly name: NonNullable<EnumFacts["name"]> },
): Readonly<Record<string, unknown>> {
  const places = new Places();
  places.set("/name", facts.name);
  const ordered = facts.members.every(({ value }) => value.value !== undefined);
  for (const [at, member] of facts.members.entries()) {
    places.set(ordered ? `/members/${token(member.value.name)}` : `/alsoListed/${at}`, member);
  }
  const at = facts.name.at;
  places.set("/flags", facts.flags ?? { value: true, origin: "convention", at });
  const names = facts.members.map(({ value }) => value.name);
  return {
    name: facts.name.value,
    kind: "enum",
    flags: facts.flags?.value ?? mayBeFlags(facts),
    ...(names.includes(sentinel) ? { sentinel } : {}),
    sources: [facts.id],
    members: ordered ? Object.fromEntries(facts.members.map(({ value }) => [value.name, value.value])) : {},
    ...(ordered ? {} : { alsoListed: names }),
    places: places.all,
  };
}

// Values that are no powers of two are no flags. Of others it is not known: flags accept single names as well.
function mayBeFlags({ members }: EnumFacts): boolean {
  const values = members.flatMap(({ value }) => (value.value === undefined ? [] : [value.value]));
  return values.every((value) => value >= 0 && Number.isInteger(Math.log2(value || 1)));
}

/** Enumerations that only the descriptions of members list. */
export function listedEnums(resources: readonly ResourceFacts[]): readonly EnumFacts[] {
  return resources.flatMap(({ id, properties }) =>
    properties.flatMap(({ type, values, at }) => {
      const name = type === undefined ? undefined : /^(?:Collection\()?((?!Edm\.)[\w.]+)\)?$/.exec(type.value)?.[1];
      if (type === undefined || values === undefined || name === undefined) return [];
      const members = values.value.map((value) => ({ value: { name: value }, origin: values.origin, at }));
      return [{ kind: "enum" as const, id, name: { ...type, value: name }, members, gaps: [], errata: [] }];
    }),
  );
}
