import type { VariationDefinition } from "../variation.ts";

const form = /(?:^|&)\$skiptoken=all-([\w-]+)$/;

export const variation: VariationDefinition = {
  title: "Next links hold all options in one token",
  allowedBy: "Graph: a next link is opaque",
  apply: (honest) => ({
    ...honest,
    nextLink: (offset, ex) => {
      const link = honest.nextLink(offset, ex);
      const [path = ""] = link.split("?", 1);
      const query = link.slice(path.length + 1);
      return `${path}?$skiptoken=all-${Buffer.from(query).toString("base64url")}`;
    },
    readQuery: (query) => {
      const token = form.exec(query)?.[1];
      return honest.readQuery(token === undefined ? query : Buffer.from(token, "base64url").toString());
    },
  }),
};
