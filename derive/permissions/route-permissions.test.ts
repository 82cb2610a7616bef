import { expect, test } from "vitest";

import { PermissionsError, readPermissionsFile, withheldMembers } from "./permissions-file.ts";
import { routePermissions } from "./route-permissions.ts";

const id = "4d3d7f81-163f-426a-8432-5638d2e82083";
const set = (paths: object, schemeKeys = ["DelegatedWork", "Application"], methods = ["GET"]): object => ({
  schemeKeys,
  methods,
  paths,
});
const scheme = (privilegeLevel: number): object => ({ privilegeLevel });
const written = {
  permissions: {
    "Book.ReadWrite": {
      schemes: { DelegatedWork: scheme(4), Application: scheme(4) },
      pathSets: [set({ "/books/{id}": "" }, undefined, ["GET", "PATCH"])],
    },
    "Book.Read": {
      schemes: { DelegatedWork: { privilegeLevel: 2, id }, Application: scheme(3) },
      pathSets: [
        set({ "/Books/{id}": "least=DelegatedWork,Application" }),
        set({ "/books/{id}": "" }, ["DelegatedPersonal"]),
      ],
    },
    "Shelf.Read": {
      schemes: { DelegatedWork: scheme(1) },
      pathSets: [set({ "/books/{id}": "AlsoRequires=Book.Read;least=DelegatedWork" }, ["DelegatedWork"])],
    },
    "Book.Manage": { schemes: { Application: scheme(3) }, pathSets: [set({ "/books/{id}": "" }, ["Application"])] },
  },
};
const file = readPermissionsFile(written);

test("a route has its least privileged permission and the higher ones in order of privilege", () => {
  expect(routePermissions(file, "/books/{bookId}")).toEqual({
    table: {
      names: [
        { name: "Book.Read", aliases: [], delegatedId: id },
        { name: "Book.ReadWrite", aliases: [] },
        { name: "Book.Manage", aliases: [] },
      ],
      delegatedWork: { supported: true, least: ["Book.Read"], higher: ["Book.ReadWrite"] },
      delegatedPersonal: { supported: true, least: [], higher: ["Book.Read"] },
      application: { supported: true, least: ["Book.Read"], higher: ["Book.Manage", "Book.ReadWrite"] },
      roles: [],
      unasserted: { permissions: ["Shelf.Read"], roles: [] },
    },
    gaps: [
      "delegatedPersonal: no permission is marked as the least privileged",
      "Shelf.Read suffices only beside another permission",
    ],
  });
});

test("a method has its own, and types of permission without any are not supported", () =>
  expect(routePermissions(file, "/BOOKS/{x}/", "PATCH")?.table).toMatchObject({
    delegatedWork: { supported: true, least: [], higher: ["Book.ReadWrite"] },
    delegatedPersonal: { supported: false },
  }));

test("a route that the file does not have is told apart from one that nobody may go", () => {
  expect(routePermissions(file, "/books/{id}/copies")).toBeUndefined();
  expect(routePermissions(file, "/books/{id}", "DELETE")).toBeUndefined();
});

test.each([
  ["no permissions", {}, "permissions: not an object"],
  ["an unknown scheme", { permissions: { A: { schemes: { Robot: {} } } } }, 'permissions/A/schemes: "Robot"'],
  [
    "path sets that are none",
    { permissions: { A: { schemes: {}, pathSets: {} } } },
    "permissions/A/pathSets: not a list",
  ],
  [
    "no methods",
    { permissions: { A: { schemes: {}, pathSets: [{ schemeKeys: [] }] } } },
    "pathSets/0/methods: not a list",
  ],
  [
    "conditions that are no text",
    { permissions: { A: { schemes: {}, pathSets: [set({ "/a": 1 })] } } },
    "pathSets/0/paths//a: not a text",
  ],
  ["a list", [], "permissions: not an object"],
])("%s is refused with its place", (_name, content, reason) => {
  expect(() => readPermissionsFile(content)).toThrow(PermissionsError);
  expect(() => readPermissionsFile(content)).toThrow(reason);
});

test.each([
  ["Mail.ReadBasic", "Allows the app to read email except body, previewBody, attachments and any extended properties."],
  ["Mail.ReadBasic.All", "Allows the app to read basic mail. Includes all except body, previewBody and attachments."],
  [
    "Calendars.ReadBasic",
    "Allows the app to read events, except for properties such as body, previewBody, and x, without a user.",
  ],
])("a basic permission withholds the members that its description excepts: %s", (name, adminDescription) => {
  const { permissions } = readPermissionsFile({
    permissions: { [name]: { schemes: { Application: { adminDescription } }, pathSets: [] } },
  });
  const members = ["id", "subject", "body", "bodyPreview", "uniqueBody"];
  expect(withheldMembers(permissions.get(name), members)).toEqual(["body", "bodyPreview"]);
});

test("of what other permissions except nothing is withheld", () => {
  const adminDescription =
    "Allows the app to read applications. Allows management of assignments, except those exposed.";
  const { permissions } = readPermissionsFile({
    permissions: { "Application.ReadWrite.All": { schemes: { Application: { adminDescription } }, pathSets: [] } },
  });
  expect(withheldMembers(permissions.get("Application.ReadWrite.All"), ["exposed", "id"])).toEqual([]);
});
