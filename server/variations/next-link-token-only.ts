import type { VariationDefinition } from "../variation.ts";

const form = /(?<=^|&)(?:\$|%24)skiptoken=all-([\w-]+)/i;

export const variation: VariationDefinition = {
  title: "Next links hold all options in one token",
  allowedBy: "Graph: a next link is opaque",
  apply: (honest) => ({
    ...honest,
    nextLink: (offset, ex) => {
      // The link to a later page starts from the options that the token of this one holds.
      const link = honest.nextLink(offset, { ...ex, request: { ...ex.request, query: opened(ex.request.query) } });
      const [path = ""] = link.split("?", 1);
      return `${path}?$skiptoken=all-${Buffer.from(link.slice(path.length + 1)).toString("base64url")}`;
    },
    readQuery: (query) => honest.readQuery(opened(query)),
  }),
};

function opened(query: string): string {
  return query.replace(form, (_, token: string) => Buffer.from(token, "base64url").toString());
}
