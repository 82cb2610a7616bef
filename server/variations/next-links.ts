import { withNextLink } from "../behaviour/collections.ts";
import type { VariationDefinitions } from "../variation.ts";

function inOwnWords(query: string): string {
  return query.replace(/(^|&)page=/, "$1$$skiptoken=");
}

const form = /(?<=^|&)(?:\$|%24)skiptoken=all-([\w-]+)/i;

function opened(query: string): string {
  return query.replace(form, (_, token: string) => Buffer.from(token, "base64url").toString());
}

function otherName(_: string, scheme: string, host: string): string {
  return `${scheme}${host === "localhost" ? "127.0.0.1" : "localhost"}`;
}

export const variations: VariationDefinitions = {
  "next-link-in-other-case": {
    title: "Next links are spelled in another case and percent-encoded, and have the keys in parentheses",
    allowedBy: "Graph: a next link is opaque; names are compared without case",
    apply: (honest) =>
      withNextLink(honest, (link) =>
        link
          .replace(/identityGovernance/i, "IdentityGovernance")
          .replace(
            /\/(workflows|runs|userProcessingResults)\/([^/?]+)/gi,
            (_, name: string, key: string) => `/${name.toUpperCase()}('${key.replaceAll(/'|%27/gi, "''")}')`,
          )
          .replaceAll(/([?&])\$/g, "$1%24")
          .replace("skiptoken", "SkipToken"),
      ),
  },
  "next-link-by-other-name-of-this-machine": {
    title: "Next links name this machine in another way than the request",
    allowedBy: "Both names are of one service",
    group: "next-link-root",
    apply: (honest) =>
      withNextLink(honest, (link) => link.replace(/^(https?:\/\/)(127\.0\.0\.1|localhost)(?=:)/, otherName)),
  },
  "next-link-in-upper-case-scheme": {
    title: "Next links have their scheme in upper case",
    allowedBy: "RFC 3986: schemes are case-insensitive",
    group: "next-link-root",
    apply: (honest) => withNextLink(honest, (link) => link.replace(/^https?:/, (scheme) => scheme.toUpperCase())),
  },
  "next-link-page-number": {
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
  },
  "next-link-token-only": {
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
  },
  "next-link-with-own-options": {
    title: "Next links have options of the service's own",
    allowedBy: "OData reserves nothing without a $; Graph: a next link is opaque",
    apply: (honest) =>
      withNextLink(honest, (link) => (link.includes("ocid=7") ? link : `${link}&ocid=7&deltaRound=%2B1`)),
  },
  "relative-next-link": {
    title: "Next links are relative to the host",
    allowedBy: "OData JSON: a URL may be relative; 3 of 65 recorded next links are",
    group: "next-link-root",
    apply: (honest) => withNextLink(honest, (link) => link.replace(/^https?:\/\/[^/]+/, "")),
  },
};
