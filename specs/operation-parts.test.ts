import { expect, test } from "vitest";

import { tableOfPath } from "./loading/permission-table.ts";
import { partsOf, withOwnPaths } from "./operation-parts.ts";
import type { Operation, PermissionTable, Route } from "./operation.ts";

const table = (name: string): PermissionTable => ({
  names: [{ name, aliases: [] }],
  delegatedWork: { supported: true, least: [name], higher: [] },
  delegatedPersonal: { supported: false },
  application: { supported: true, least: [name], higher: [] },
  roles: [],
  unasserted: { permissions: [], roles: [] },
});
const route = (id: string, permissions?: PermissionTable): Route => ({
  id,
  template: `/${id}`,
  segments: [{ kind: "name", name: id }],
  parameters: [],
  ...(permissions === undefined ? {} : { permissions }),
});
const all = table("Parcel.Read.All");
const operation = (routes: readonly Route[]) =>
  ({ id: "parcel-list", permissions: all, routes }) as unknown as Operation;

test("an operation with one table is its only part", () => {
  const whole = operation([route("depots"), route("sheds")]);
  expect(partsOf(whole)).toEqual([whole]);
  expect(partsOf(whole)[0]).toBe(whole);
});

test("routes with tables of their own are parts of their own", () => {
  const own = table("Parcel.Read");
  const parts = partsOf(
    operation([route("depots"), route("mine", own), route("sheds"), route("ours", table("Parcel.Read"))]),
  );
  expect(parts.map(({ routes, permissions }) => [routes.map(({ id }) => id), permissions.names[0]?.name])).toEqual([
    [["depots", "sheds"], "Parcel.Read.All"],
    [["mine", "ours"], "Parcel.Read"],
  ]);
});

test.each(["/me", "/me/parcels", "/Me/parcels"])("%s is of a signed-in user: no application has one", (template) => {
  expect(tableOfPath(template, all)).toMatchObject({ application: { supported: false }, delegatedOnly: true });
});

test.each(["/meetings", "/depots/{id}/me"])("%s is of anybody", (template) => {
  expect(tableOfPath(template, all)).toBe(all);
});

test("what several operations document of one path is put together, with the permissions that are told", () => {
  const open = { ...all, delegatedWork: { supported: true, least: [], higher: [] } } as const;
  const one = { ...operation([route("depots"), route("Sheds")]), queryOptions: ["$top"], permissions: open };
  const other = { ...operation([route("sheds")]), id: "shed-list", queryOptions: ["$filter", "$top"] };
  const own = withOwnPaths([one, other]);
  expect(own.map(({ id, routes, queryOptions }) => [id, routes.map((r) => r.id), queryOptions])).toEqual([
    ["parcel-list", ["depots"], ["$top"]],
    ["shed-list", ["sheds"], ["$filter", "$top"]],
  ]);
  expect(own[1]?.permissions).toBe(all);
});

test("operations without a path in common stay as they are", () => {
  const [one, other] = [operation([route("depots")]), operation([route("sheds")])];
  const own = withOwnPaths([one, other]);
  expect([own[0] === one, own[1] === other]).toEqual([true, true]);
});
