import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/search-leaves-others-out": {
    title: "$search changes nothing",
    who: "A mock that passes over $search",
    apply: (honest) => ({ ...honest, searchItems: (items) => items }),
  },
  "query/search-leaves-others-out/and-as-or": {
    title: "AND in $search asks for one of its clauses",
    who: "A search engine whose words are joined by OR unless told otherwise",
    apply: (honest) => ({
      ...honest,
      parseSearch: (text, ex) => honest.parseSearch(text.replaceAll('" AND "', '" OR "'), ex),
    }),
  },
  "query/search-leaves-others-out/any-property": {
    title: "A clause of $search looks into another property",
    who: "A mock with one index for all properties",
    apply: (honest) => ({
      ...honest,
      parseSearch: (text, ex) =>
        honest.parseSearch(text.replaceAll(/"label:([^"]*)"/g, '("label:$1" OR "sender:Contoso")'), ex),
    }),
  },
  "query/search-leaves-others-out/last-clause": {
    title: "Only the last clause of $search counts",
    who: "A mock that keeps one clause and reads on",
    apply: (honest) => ({
      ...honest,
      parseSearch: (text, ex) => honest.parseSearch(text.slice(text.lastIndexOf('"', text.length - 2)), ex),
    }),
  },
};
