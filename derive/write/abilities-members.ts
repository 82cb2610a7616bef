import type { OperationFacts } from "../facts.ts";
import { type Places, sourceOf } from "./places.ts";

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
