import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/search-finds-matches": {
    title: "$search compares the letter case",
    who: "A mock that compares texts by their codes",
    apply: (honest) => ({
      ...honest,
      hasWords: (text, words) => text.includes(words) && honest.hasWords(text, words),
    }),
  },
  "query/search-finds-matches/or-as-and": {
    title: "OR in $search asks for all of its clauses",
    who: "A mock with one kind of list",
    apply: (honest) => ({
      ...honest,
      parseSearch: (text, ex) => honest.parseSearch(text.replaceAll('" OR "', '" AND "'), ex),
    }),
  },
  "query/search-finds-matches/whole-text": {
    title: "$search finds only what is the same from beginning to end",
    who: "A mock that reads a clause as eq",
    apply: (honest) => ({
      ...honest,
      hasWords: (text, words) => text.toLowerCase() === words.toLowerCase(),
    }),
  },
  "query/search-finds-matches/nothing": {
    title: "$search never finds anything",
    who: "A service whose index was never built",
    apply: (honest) => ({ ...honest, searchItems: (items, ex) => (ex.options.search === undefined ? items : []) }),
  },
};
