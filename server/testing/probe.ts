import { generatedId } from "../data/entity.ts";
import type { Probe } from "./probe-request.ts";
import { oddProbes } from "./odd-probes.ts";
import { paths } from "./paths.ts";

const withOptions = (options: Readonly<Record<string, string>>, path: string = paths.main): string =>
  `${path}?${Object.entries(options)
    .map(([name, value]) => `$${name}=${encodeURIComponent(value)}`)
    .join("&")}`;

const times = {
  createdDateTime: "2024-03-01T08:00:02.123",
  startedDateTime: "2024-03-01T08:00:01.5",
  completedDateTime: "2024-03-01T08:00:02.25",
};

const comparisons = Object.entries(times).flatMap(([member, time]) =>
  ["lt", "le", "gt", "ge", "eq", "ne"].flatMap((operator) =>
    [`${time}Z`, `${time}0001Z`].map((literal) => `${member} ${operator} ${literal}`),
  ),
);

const [failed, completed, late] = [
  "processingStatus eq 'failed'",
  "processingStatus eq 'completed'",
  "createdDateTime ge 2024-03-01T08:00:02Z",
];

// An id of `main`, another in its last digit, and another behind the first eight.
const itemId = generatedId(3, 5);
const ids = [itemId, itemId.replace(/.$/, "f"), itemId.replace(/-.*/, "-0000-4000-8000-000000000000")];

const filters = [
  ...comparisons,
  "id eq 'it''s-1'",
  "id ne 'it''s-1'",
  ...ids.map((id) => `id eq '${id}'`),
  completed,
  failed,
  "processingStatus ne 'failed'",
  "processingStatus eq 'canceled'",
  "startedDateTime eq null",
  "startedDateTime ne null",
  `${completed} and ${late}`,
  "processingStatus ne 'queued' and createdDateTime le 2024-03-01T08:00:02Z and startedDateTime lt 2024-03-01T08:00:02Z",
  `${completed} and ${late} and startedDateTime gt 2024-03-01T08:00:02Z and startedDateTime lt 2024-04-01T08:00:02Z`,
  "createdDateTime gt 2024-03-01T08:00:02Z and createdDateTime lt 2024-03-02T00:00:00Z",
  `${completed} or ${failed}`,
  `${completed} or ${late}`,
  `${completed} or ${failed} or processingStatus eq 'queued'`,
  `${completed} or ${failed} and ${late}`,
  `${completed} and ${failed} or ${late}`,
  `(${completed} or ${failed}) and ${late}`,
  `${late} and (${completed} or ${failed})`,
  `not (${completed} or ${late})`,
  "not (createdDateTime le 2024-03-01T08:00:02.123Z)",
  "createdDateTime ge 2024-03-01T13:30:02.123+05:30",
  "createdDateTime lt 2024-03-01T00:00:02.123-08:00",
  "PROCESSINGSTATUS eq 'completed'",
  "failureReason eq 'none'",
  "failureReason ne 'none'",
  "not (createdDateTime lt 2024-03-01T08:00:02.123Z)",
];

// Ids that break careless code.
const oddIds = [
  "graph-conformance",
  "*",
  generatedId(5, 0).slice(0, 23),
  `%${generatedId(5, 0).charCodeAt(0).toString(16)}${generatedId(5, 0).slice(1)}`,
  "O'Brien",
  "' or '1'='1",
  "a".repeat(4000),
].map((id) => paths.main.replace(/userProcessingResults\/[^/]+/, `userProcessingResults/${encodeURIComponent(id)}`));

const refused = [
  "processingStatus eq",
  "bogus eq 'a'",
  "bogus(id)",
  `(${completed}`,
  `${completed})`,
  "createdDateTime ge true",
  "createdDateTime ge notadate",
  "processingStatus eq 'quarantined'",
];

const orders = [
  ...Object.keys(times).flatMap((member) => [member, `${member} asc`, `${member} desc`]),
  "processingStatus",
  "createdDateTime desc,startedDateTime",
  "processingStatus,createdDateTime desc",
  "CREATEDDATETIME desc",
  "id",
];

const expansions = ["subject", "task", "task($select=id,displayName)"];

const everything = [
  "id",
  "createdDateTime",
  "startedDateTime",
  "completedDateTime",
  "processingStatus",
  "failureReason",
  "subject",
  "task",
];

const shapes = [paths.main, paths.documentedThroughRun].flatMap((path): readonly (readonly [string, string?])[] => [
  [path],
  [path.replace("identityGovernance", "IdentityGovernance")],
  [path.replace("lifecycleWorkflows", "LIFECYCLEWORKFLOWS")],
  [path.replace("taskProcessingResults", "TASKPROCESSINGRESULTS")],
  [path.replace(/workflows\/([^/]+)/, "workflows('$1')")],
  [`${path}/`],
  [path.replace(/workflows\/[^/]+/, "workflows/00000000-0000-0000-0000-000000000000")],
  [path.replace(/runs\/[^/]+/, "runs/00000000-0000-0000-0000-000000000000")],
  [`${path}?%24select=id%2CprocessingStatus`],
  [withOptions({ select: "processingStatus" }, path)],
  [withOptions({ select: "PROCESSINGSTATUS" }, path)],
  [withOptions({ select: "id,processingStatus,failureReason,subject,task" }, path)],
  [withOptions({ select: "completedDateTime", filter: completed }, path)],
  [withOptions({ select: "id", orderby: "createdDateTime desc" }, path)],
  [withOptions({ select: "id", expand: "subject" }, path)],
  [withOptions({ select: "id,failureReason", expand: "subject" }, path)],
  [withOptions({ select: everything.toReversed().join() }, path)],
  [withOptions({ select: "subject" }, path)],
  [withOptions({ select: "processingStatus,id" }, path)],
  [withOptions({ select: "bogus" }, path)],
  [path.replace("taskProcessingResults", "noSuchResource")],
  [`${path.replace("/taskProcessingResults", "")}/noSuchResource`],
  [withOptions({ filter: "processingStatus eq" }, path)],
  [withOptions({ filter: "processingStatus eq 'failed' and id eq 'x'" }, path)],
  ...["POST", "PUT", "PATCH", "DELETE"].map((method) => [path, method] as const),
]);

const subjectFilters = (subject: string): readonly string[] =>
  ["eq", "ne"].map((operator) => `subject/id ${operator} '${subject}'`);

const queries = [
  paths.main,
  paths.main,
  paths.mainThroughRun,
  ...[...filters, ...subjectFilters(paths.subject)].map((filter) => withOptions({ filter })),
  ...orders.map((orderby) => withOptions({ orderby })),
  ...expansions.map((expand) => withOptions({ expand })),
  `${paths.main}?%24filter=processingStatus%20eq%20%27completed%27`,
  withOptions({ filter: completed, orderby: "createdDateTime" }),
  withOptions({ filter: completed, expand: "subject" }),
  withOptions({ filter: completed, select: "id" }),
  withOptions({ orderby: "createdDateTime", expand: "subject" }),
];

const errors = [
  ...refused.map((filter) => withOptions({ filter })),
  withOptions({ orderby: "bogus" }),
  withOptions({ expand: "bogus" }),
];

const pages = [40, 80].flatMap((offset) =>
  [
    {},
    { select: "id,processingStatus" },
    { select: "id", filter: completed },
    { orderby: "startedDateTime desc", select: "startedDateTime" },
    { expand: "subject($select=id)" },
  ].flatMap((options) => {
    const path = withOptions(options, paths.large);
    return [path, `${path}&$skiptoken=${Buffer.from(`page:${offset}`).toString("base64url")}`];
  }),
);

/** Requests that between them show every fault. */
export const probes: readonly Probe[] = [
  ...shapes.map(([path, method]) => ({
    about: "shape",
    path,
    ...(method === undefined ? {} : { method }),
    tokens: ["ours", "unrelated", "none"] as const,
  })),
  { about: "shape", path: paths.odd, tokens: ["ours"] },
  { about: "query", path: paths.run, tokens: ["ours"] },
  { about: "paging", path: `${paths.version}?$expand=tasks`, tokens: ["ours"] },
  { about: "errors", path: paths.stray, tokens: ["ours"] },
  { about: "errors", path: paths.strayRun, tokens: ["ours"] },
  { about: "errors", path: paths.runElsewhere, tokens: ["ours"] },
  ...oddProbes,
  ...oddIds.map((path) => ({ about: "robustness", path, tokens: ["ours"] as const })),
  { about: "shape", path: paths.main, prefer: "include-unknown-enum-members", tokens: ["ours"] },
  ...queries.map((path) => ({ about: "query", path, tokens: ["ours"] as const })),
  ...errors.map((path) => ({ about: "errors", path, tokens: ["ours"] as const })),
  ...pages.map((path) => ({ about: "paging", path, tokens: ["ours", "unrelated", "none"] as const })),
  { about: "status", path: paths.main, prefer: "x-no-such-preference", tokens: ["ours"] },
  { about: "status", path: paths.main, headers: { "odata-maxversion": "4.0" }, tokens: ["ours"] },
  {
    about: "status",
    path: `${paths.large}?$skiptoken=cGFnZTo1`,
    headers: { "accept-encoding": "gzip" },
    tokens: ["ours"],
  },
  { about: "status", path: paths.main, headers: { "if-none-match": '"a"' }, tokens: ["ours"] },
  { about: "status", path: paths.main, headers: { "client-request-id": "2f6d2b3c" }, tokens: ["ours"] },
  { about: "status", path: paths.main, accept: "application/json;charset=utf-8", tokens: ["ours"] },
  {
    about: "status",
    path: paths.main.replace(/workflows\/(\d)/, "workflows('%3$1").replace("/userP", "')/userP"),
    tokens: ["ours"],
  },
  ...[{ filter: completed }, { select: "id" }].map((options): Probe => ({
    about: "query",
    path: withOptions(options, paths.empty),
    tokens: ["ours"],
  })),
  {
    about: "paging",
    // Behind the fifth item.
    path: `${withOptions({ filter: `${completed} or ${failed}`, orderby: "createdDateTime desc" }, paths.large)}&$skiptoken=cGFnZTo1`,
    tokens: ["ours"],
  },
  { about: "paging", path: paths.large, accept: "application/json;odata.metadata=none", tokens: ["ours"] },
];
