import type { EnumFacts, ResourceFacts } from "../facts.ts";
import { Places, token } from "./places.ts";

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
