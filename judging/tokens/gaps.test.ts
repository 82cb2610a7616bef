import { expect, test } from "vitest";

import { loadSpecs } from "../../specs/loading/load.ts";
import type { Operation } from "../../specs/operation.ts";
import { gapsOf, type KnownIdentity } from "./gaps.ts";

const { operations, types } = loadSpecs();
const contract = { operation: operations[0] as Operation, types };
const sound = { aud: "https://graph.microsoft.com", exp: Math.floor(Date.now() / 1000) + 3600 };
const admin = "59d46f88-662b-457b-bceb-5c3809e5908f";

function identity(claims: Record<string, unknown> | undefined, more: Partial<KnownIdentity> = {}): KnownIdentity {
  return { name: "one", purpose: "allowed", claims: claims && { ...sound, ...claims }, ...more };
}

function cells(...identities: readonly KnownIdentity[]): readonly string[] {
  return gapsOf(contract, identities).map(({ cell }) => cell);
}

test("without identities every cell that an app registration can play is a gap, with the ids of its permission", () => {
  const gaps = gapsOf(contract, []);
  expect(gaps.map(({ cell }) => cell)).toEqual([
    "delegated, LifecycleWorkflows.ReadReports.All",
    "delegated, LifecycleWorkflows.Read.All",
    "delegated, LifecycleWorkflows.ReadWrite.All",
    "delegated, LifecycleWorkflows.ReadReports.All, among others",
    "application, LifecycleWorkflows.ReadReports.All",
    "application, LifecycleWorkflows.Read.All",
    "application, LifecycleWorkflows.ReadWrite.All",
    "application, LifecycleWorkflows.ReadReports.All, among others",
    "delegated, User.Read",
    "application, User.ReadBasic.All",
    "delegated, LifecycleWorkflows.ReadReports.All, no directory role",
  ]);
  expect(gaps.find(({ cell }) => cell === "application, LifecycleWorkflows.Read.All")).toEqual({
    cell: "application, LifecycleWorkflows.Read.All",
    needs:
      "an identity whose token has the application permission LifecycleWorkflows.Read.All (7c67316a-232a-4b84-be22-cea2c0906404) and no other documented one",
    registration: {
      type: "application",
      permission: "LifecycleWorkflows.Read.All",
      permissionId: "7c67316a-232a-4b84-be22-cea2c0906404",
    },
  });
  for (const { registration } of gaps) expect(registration.permissionId).toMatch(/^[0-9a-f-]{36}$/);
});

test("claims close gaps, whatever the identity is declared to be for", () => {
  const application = identity(
    { idtyp: "app", roles: ["LifecycleWorkflows-Reports.Read.All"] },
    { purpose: "unrelated" },
  );
  expect(cells(application)).not.toContain("application, LifecycleWorkflows.ReadReports.All");
  const user = identity({ scp: "openid LifecycleWorkflows.Read.All", wids: [admin] });
  const left = cells(application, user);
  expect(left).not.toContain("delegated, LifecycleWorkflows.Read.All");
  expect(left).toContain("delegated, LifecycleWorkflows.ReadWrite.All");
  // What stands beside it in scp makes it one among others, too.
  expect(cells().length - left.length).toBe(3);
});

test("an opaque token closes none, nor does one whose roles are not known", () => {
  expect(cells(identity(undefined))).toEqual(cells());
  expect(cells(identity({ scp: "LifecycleWorkflows.Read.All" }))).toEqual(cells());
  const without = { scp: "LifecycleWorkflows.Read.All", wids: [] };
  expect(cells(identity(without))).toEqual(cells());
  expect(cells(identity(without, { rolesKnown: true }))).not.toEqual(cells());
});
