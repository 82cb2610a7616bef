import { expect, test } from "vitest";

import { clouds } from "../../specs/operation.ts";
import { conformanceClasses, queryOptions } from "../../specs/requirement.ts";
import type { Config } from "./config.ts";
import { ownErrors, ownSchema } from "./own-errors.ts";

const full: Config = {
  target: "https://graph.microsoft.com/v1.0",
  operations: ["list-*"],
  specs: "contract",
  classes: ["status"],
  ids: { workflowId: "1" },
  claims: {
    operations: { "users/*": "**", "mail/list-messages": ["/me/messages"], "users/get-photo": [] },
    ids: { "/users/{userId}": { userId: "1" } },
    tokens: "checked",
    options: ["$select", "$top"],
  },
  identities: {
    a: { for: "allowed", kind: "static", token: "x" },
    b: { for: "unrelated", kind: "minted", permissions: [], as: "application", directoryRoles: ["x"] },
    c: { for: "allowed", kind: "client-secret", tenantId: "t", clientId: "c", clientSecret: "s" },
    d: { for: "allowed", kind: "client-certificate", tenantId: "t", clientId: "c", certificatePath: "p" },
    e: { for: "allowed", kind: "workload-identity", tokenFilePath: "p" },
    f: { for: "discovery", kind: "managed-identity" },
    g: { for: "allowed", kind: "azure-cli", tenantId: "t" },
    h: { for: "allowed", kind: "device-code", tenantId: "t", clientId: "c", authority: "https://login.example:8443" },
    i: { for: "allowed", kind: "static", token: "x", as: "delegated", tenantId: "t", rolesKnown: true },
  },
  profile: "mock",
  requirements: { "permissions/refuses-unsigned": "off" },
  key: "key.pem",
  ca: "ca.pem",
  cloud: "china",
  seed: 1,
  propertyRuns: 10,
  quick: true,
  failOn: "should",
  strict: true,
  budgets: { maxRequests: 1, timeoutMs: 1, concurrency: 1 },
  reporters: ["console", "json", "junit", "markdown", "github"],
  output: "reports",
  waivers: "waivers.yaml",
  allowWrites: false,
};

test("a config with every key holds, and the schema knows no further key", () => {
  expect(ownErrors("config", full)).toEqual([]);
  const known = Object.keys(ownSchema("config")["properties"] as object).filter((key) => key !== "$schema");
  expect(known.sort()).toEqual(Object.keys(full).sort());
});

test("classes, clouds and query options are those of the specs", () => {
  const schema = JSON.stringify(ownSchema("config"));
  expect(schema).toContain(JSON.stringify(conformanceClasses));
  expect(schema).toContain(JSON.stringify(clouds));
  expect(schema).toContain(JSON.stringify(queryOptions));
});

test.each([
  [{ operations: 3 }],
  [{ operations: [] }],
  [{ classes: [] }],
  [{ seed: 1.5 }],
  [{ claims: {} }],
  [{ claims: { operations: {} } }],
  [{ claims: { tokens: "maybe" } }],
  [{ claims: { options: ["$compute"] } }],
  [{ claims: { ids: { "/users/{userId}": {} } } }],
  [{ identities: { a: { for: "allowed", kind: "static" } } }],
  [{ identities: { a: { for: "nobody", kind: "azure-cli" } } }],
  [{ identities: { a: { for: "allowed", kind: "azure-cli", clientSecret: "s" } } }],
  [{ identities: { a: { for: "allowed", kind: "workload-identity", authority: "http://login.example" } } }],
  [{ identities: { a: { for: "allowed", kind: "workload-identity", authority: "https://login.example/tenant" } } }],
])("%j does not hold", (config) => {
  expect(ownErrors("config", config)).not.toEqual([]);
});
