import { generatedId } from "../data/entity.ts";
import { paths } from "./paths.ts";
import type { Probe } from "./probe-request.ts";

const completed = "processingStatus eq 'completed'";

/** Requests with what careless code has no answer to, and beside what few think of. */
export const oddProbes: readonly Probe[] = [
  ...[
    "$noSuchOption=1",
    "noSuchOption=1",
    "noSuchOption=%zz",
    "$filter=id eq 'Z\u00fcrich'",
    "$skiptoken=none",
    "$orderby=id&$orderby=id",
    "$select=id,id",
  ].map((query) => ({ about: "robustness", path: `${paths.main}?${query}`, tokens: ["ours"] as const })),
  {
    about: "robustness",
    path: `${paths.main}?$select=id&$filter=${completed}&$orderby=createdDateTime`,
    tokens: ["ours"],
  },
  { about: "errors", path: `${paths.main}?noSuchOption=1`, tokens: ["ours"] },
  { about: "errors", path: `${paths.main}?$search="a"`, tokens: ["ours"] },
  { about: "paging", path: paths.largeThroughRun, tokens: ["ours"] },
  { about: "query", path: `${paths.large}?$skip=90`, tokens: ["ours"] },
  { about: "robustness", path: paths.main, headers: { "accept-encoding": "gzip" }, tokens: ["ours"] },
  ...[paths.item, `${paths.item}?$select=id&$expand=subject`, paths.strayItem].map((path) => ({
    about: "query",
    path,
    tokens: ["ours"] as const,
  })),
  // The key of another collection's item.
  { about: "query", path: `${paths.main}?$filter=id eq '${generatedId(6, 0)}'`, tokens: ["ours"] },
  // The first character of an id, percent-encoded once more than it has to be.
  { about: "query", path: `${paths.main}?$filter=id eq '%2561${generatedId(3, 0).slice(1)}'`, tokens: ["ours"] },
  { about: "permissions", path: paths.empty, tokens: ["unrelated"] },
  { about: "permissions", path: paths.main, headers: { cookie: "session=1" }, tokens: ["none"] },
  {
    about: "query",
    path: `${paths.main}?$filter=processingStatus eq 'quarantined'`,
    prefer: "include-unknown-enum-members",
    tokens: ["ours"],
  },
  {
    about: "query",
    path: `${paths.main}?$orderby=createdDateTime desc`,
    prefer: "include-unknown-enum-members",
    tokens: ["ours"],
  },
  {
    about: "shape",
    path: `${paths.large}?$skiptoken=${Buffer.from("page:40").toString("base64url")}`,
    prefer: "include-unknown-enum-members",
    tokens: ["ours"],
  },
  {
    about: "shape",
    path: `${paths.large}?$skiptoken=${Buffer.from("page:60").toString("base64url")}`,
    prefer: "include-unknown-enum-members",
    tokens: ["ours"],
  },
  {
    about: "shape",
    path: paths.main,
    prefer: "odata.maxpagesize=100, include-unknown-enum-members",
    tokens: ["ours"],
  },
  ...["full", "none"].map((level) => ({
    about: "status",
    path: paths.main,
    accept: `application/json;odata.metadata=${level}`,
    tokens: ["ours"] as const,
  })),
  { about: "robustness", path: paths.main.replace("identityGovernance", "other"), tokens: ["ours"] },
  { about: "robustness", path: `${paths.main}/other/other`, tokens: ["ours"] },
  {
    about: "query",
    path: `${paths.main.replace(/workflows\/([^/]+)/, "workflows('$1')")}?$filter=${completed}`,
    tokens: ["ours"],
  },
];
