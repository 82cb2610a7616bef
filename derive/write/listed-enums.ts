import type { EnumFacts, ResourceFacts } from "../facts.ts";

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
