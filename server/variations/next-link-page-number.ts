import type { VariationDefinition } from "../variation.ts";

function inOwnWords(query: string): string {
  return query.replace(/(^|&)page=/, "$1$$skiptoken=");
}

export const variation: VariationDefinition = {
  title: "Next links have an option without $ instead of $skiptoken",
  allowedBy: "Graph: a next link is opaque; OData reserves only what starts with $",
  apply: (honest) => ({
    ...honest,
    nextLink: (offset, ex) => {
      const query = inOwnWords(ex.request.query);
      return honest.nextLink(offset, { ...ex, request: { ...ex.request, query } }).replace("$skiptoken=", "page=");
    },
    readQuery: (query) => honest.readQuery(inOwnWords(query)),
  }),
};
