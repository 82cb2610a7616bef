import { expect, test } from "vitest";

import { operationOfPage } from "../../testing/markdown-page.ts";
import { tablesByRoute } from "./read-permissions.ts";

const rows = (work: string, application: string, delimiters = "|:--|:--|"): string =>
  `|Permission type|Permissions (from least to most privileged)|\n${delimiters}\n|Delegated (work or school account)|${work}|\n|Delegated (personal Microsoft account)|Not supported.|\n|Application|${application}|\n`;
const two = (first: string, second: string): string =>
  `## Permissions\n\n### ${first}\n\n${rows("Parcel.Read", "Not supported.")}\n### ${second}\n\n${rows("Parcel.Read.All", "Parcel.Read.All", "|:--|:--|:--|")}`;
const request = (lines: string): string => `## HTTP request\n\`\`\`http\n${lines}\n\`\`\``;

test.each([
  [["Permissions acting on self", "Permissions acting on other users"], "/me/parcels", "/users/{id}/parcels"],
  [["For the signed-in user", "For other users"], "/me/parcels", "/users/{id}/parcels"],
  [["Permissions for channel", "Permissions for chat"], "/teams/{id}/channels/{id}/parcels", "/me/chats/{id}/parcels"],
  [["Permissions for a user", "Permissions for groups"], "/me/parcels", "/groups/{id}/parcels"],
])("%j govern %s and %s", (abouts, first, second) => {
  const lines = [{ template: first }, { template: second }];
  expect([...(tablesByRoute(abouts, lines) ?? [])]).toEqual([
    [first, 0],
    [second, 1],
  ]);
});

test.each([
  [["Permissions for red", "Permissions for blue"], "/parcels"],
  [["Permissions for users", "Permissions for chats"], "/users/{id}/chats"],
])("of %j nobody can tell which governs %s", (abouts, template) => {
  expect(tablesByRoute(abouts, [{ template }])).toBeUndefined();
});

test("each route has its own table, and what reaches no further than the signed-in user is named on the others'", () => {
  const facts = operationOfPage({
    permissions: two("Permissions acting on self", "Permissions acting on other users"),
    request: request("GET /me/parcels\nGET /users/{id}/parcels"),
  });
  expect(facts.permissions).toMatchObject({
    delegatedWork: { value: { least: ["Parcel.Read"] } },
    application: { value: { supported: false } },
  });
  expect(facts.pathPermissions).toMatchObject([
    {
      templates: ["/users/{userId}/parcels"],
      permissions: { application: { value: { least: ["Parcel.Read.All"] }, at: { line: 25 } } },
      selfOnly: ["Parcel.Read"],
    },
  ]);
});

test("so it is where the line of others comes first", () => {
  const facts = operationOfPage({
    permissions: two("Permissions acting on self", "Permissions acting on other users"),
    request: request("GET /users/{id}/parcels\nGET /me/parcels"),
  });
  expect(facts).toMatchObject({
    permissions: { delegatedWork: { value: { least: ["Parcel.Read.All"] } } },
    selfOnly: ["Parcel.Read"],
    pathPermissions: [
      { templates: ["/me/parcels"], permissions: { delegatedWork: { value: { least: ["Parcel.Read"] } } } },
    ],
  });
});
