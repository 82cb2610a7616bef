import type { Fact, OperationFacts } from "../facts.ts";
import { type Places, sourceOf } from "./places.ts";

/** The members of an operation document on what is documented within its query options. */
export function optionMembers({ id, abilities = {} }: OperationFacts, places: Places): object {
  const { selectPaths, expandOptions = new Map(), askedEntities = new Map() } = abilities;
  const section = "Examples";
  places.set("/x-select-paths", selectPaths);
  const named = <T extends object>(pointer: string, facts: ReadonlyMap<string, Fact<T>>): object => {
    for (const [name, fact] of facts) places.set(`/${pointer}/${name}`, fact);
    const members = [...facts].map(([name, fact]) => [
      name,
      { ...fact.value, sources: [{ document: sourceOf(fact, id), section }] },
    ]);
    return members.length === 0 ? {} : { [pointer]: Object.fromEntries(members) };
  };
  return {
    ...(selectPaths === undefined
      ? {}
      : {
          "x-select-paths": { paths: selectPaths.value, sources: [{ document: sourceOf(selectPaths, id), section }] },
        }),
    ...named("x-expand-options", expandOptions),
    ...named("x-asked-entities", askedEntities),
  };
}

/** The members of an operation document on what its collection can do beyond the query options. */
export function abilitiesMembers({ id, abilities = {} }: OperationFacts, places: Places): object {
  const { searchable, countSegment, casts = [], pageSizePreference, pageSize } = abilities;
  places.set("/x-search", searchable);
  places.set("/x-count-segment", countSegment);
  places.set("/x-casts", casts[0]);
  places.set("/x-page-size-preference", pageSizePreference);
  places.set("/x-page-size", pageSize);
  const from = (fact: Parameters<typeof sourceOf>[0], section: string): readonly object[] => [
    { document: sourceOf(fact, id), section },
  ];
  const options = "Optional query parameters";
  return {
    ...(searchable === undefined
      ? {}
      : { "x-search": { properties: searchable.value, sources: from(searchable, options) } }),
    ...(countSegment === undefined ? {} : { "x-count-segment": { sources: from(countSegment, "Examples") } }),
    ...(casts.length === 0
      ? {}
      : { "x-casts": { types: casts.map(({ value }) => value), sources: from(casts[0], "Examples") } }),
    ...(pageSizePreference === undefined
      ? {}
      : { "x-page-size-preference": { sources: from(pageSizePreference, "Request headers") } }),
    ...(pageSize === undefined ? {} : { "x-page-size": { ...pageSize.value, sources: from(pageSize, options) } }),
  };
}
