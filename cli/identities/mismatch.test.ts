import { expect, test } from "vitest";

import { loadSpecs } from "../../specs/loading/load.ts";
import { type Declared, mismatch } from "./check-identities.ts";

const nowMs = Date.parse("2026-01-01T00:00:00Z");
const now = nowMs / 1000;
const reports = "LifecycleWorkflows.ReadReports.All";
const { operations } = loadSpecs();
const tenantId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

const user = { scp: `User.Read ${reports}`, tid: tenantId, aud: "https://graph.microsoft.com", exp: now + 60 };
const app = { idtyp: "app", roles: [reports], tid: tenantId, aud: "https://graph.microsoft.com/", exp: now + 60 };

function told(claims: object, declared: Partial<Declared> = {}): string | undefined {
  const usual = { name: "me", purpose: "allowed", kind: "unknown", operations } as const;
  return mismatch(claims as Record<string, unknown>, { ...usual, ...declared }, nowMs);
}

const agreeing: readonly (readonly [what: string, claims: object, declared: Partial<Declared>])[] = [
  ["a user's", user, { kind: "delegated", tenantId, cloud: "global" }],
  ["an application's", app, { kind: "application", tenantId: tenantId.toUpperCase(), cloud: "global" }],
  ["the permission's other name", { ...user, scp: "LifecycleWorkflows-Reports.Read.All" }, {}],
  ["a higher permission", { ...app, roles: ["LifecycleWorkflows.ReadWrite.All"] }, {}],
  ["a permission that is not sure to read", { ...user, scp: "LifecycleWorkflows-Workflow.Read.All" }, {}],
  ["the id of Microsoft Graph", { ...user, aud: "00000003-0000-0000-c000-000000000000" }, { cloud: "china" }],
  ["an audience of a server's own", { ...user, aud: "https://gateway.example" }, {}],
  ["a tenant by its domain", user, { tenantId: "contoso.example" }],
  ["no claims that tell", { sub: "somebody" }, { kind: "delegated", cloud: "global", tenantId }],
  ["an unrelated user's", { ...user, scp: "User.Read" }, { purpose: "unrelated" }],
  ["an application without permissions", { ...app, roles: undefined }, { purpose: "unrelated" }],
  ["a user who is known to have no role", { ...user, wids: [] }, { purpose: "unrelated", rolesKnown: true }],
  ["only for the parents", { ...user, scp: "User.Read" }, { purpose: "discovery" }],
  ["a clock some minutes ahead", { ...user, nbf: now + 240 }, {}],
];

test.each(agreeing)("%s agrees", (_, claims, declared) => {
  expect(told(claims, declared)).toBeUndefined();
});

const contradicting: readonly (readonly [what: string, claims: object, declared: Partial<Declared>, line: string])[] = [
  ["expired", { ...user, exp: now }, {}, "expired at 2026-01-01T00:00:00Z. Get a new one."],
  ["not yet valid", { ...user, nbf: now + 3600 }, {}, "is not valid before 2026-01-01T01:00:00Z."],
  ["another tenant", user, { tenantId: tenantId.replace("a", "b") }, `is of tenant ${tenantId}, but`],
  ["an application for a user", app, { kind: "delegated" }, "is an application's, but the config promises a user's."],
  ["a user for an application", user, { kind: "application" }, "is a user's, but the config promises an application's"],
  ["another cloud", user, { cloud: "china" }, "of the cloud global, but the cloud is china."],
  ["another service", { ...user, aud: "https://management.azure.com/" }, { cloud: "global" }, "is for https://manage"],
  [
    "no permission",
    { ...user, scp: "User.Read Mail.Read" },
    {},
    "none of the documented permissions (it has User.Read, Mail.Read).",
  ],
  ["no permission at all", { ...app, roles: [] }, {}, "(it has none at all)."],
  ["a near miss", { ...user, scp: `${reports}s` }, {}, "may not read"],
  ["an application's permission in scp", { ...app, roles: [], scp: reports }, {}, "may not read"],
  ["unrelated, but it may read", user, { purpose: "unrelated" }, `"for: unrelated": `],
  [
    "unrelated, but it may read for all we know",
    { ...user, scp: "LifecycleWorkflows-Workflow.Read.All" },
    { purpose: "unrelated" },
    'for all we know, though it is "for: unrelated"',
  ],
  ["a personal account", { ...user, tid: "9188040d-6c67-4c5b-b112-36a304b66dad" }, {}, "personal accounts are"],
];

test.each(contradicting)("%s is told in one line", (_, claims, declared, line) => {
  const text = told(claims, declared);
  expect(text).toContain(line);
  expect(text).toMatch(/^The token of me [^\n]+\.$/);
});
