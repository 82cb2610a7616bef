import { describe, expect, test } from "vitest";

import { gapKindsOf, operationOfPage } from "../../testing/markdown-page.ts";
import { readRequestLine } from "./request-line.ts";
import { routeOfUrl } from "./route-of-url.ts";

describe("request lines", () => {
  test.each([
    ["GET /depots/{depot-id}/parcels", "/depots/{depotId}/parcels", ["depotId"]],
    ["GET /users/{id | userPrincipalName}/x", "/users/{userId}/x", ["userId"]],
    [
      "GET /policies/{id}/addresses/{id}/people/{id}",
      "/policies/{policyId}/addresses/{addressId}/people/{personId}",
      ["policyId", "addressId", "personId"],
    ],
    ["GET /teams/{team-id}/chats/{chatId}", "/teams/{teamId}/chats/{chatId}", ["teamId", "chatId"]],
    ["GET /groups/{id}/groups/{id}", "/groups/{groupId}/groups/{groupsGroupId}", ["groupId", "groupsGroupId"]],
    ["GET /groups/{id}/events/{id}", "/groups/{groupId}/events/{eventId}", ["groupId", "eventId"]],
    ["GET /a/{x}/b/{x}/b/{x}", "/a/{x}/b/{bX}/b/{bX2}", ["x", "bX", "bX2"]],
    ["GET /parcels/<parcel_id>", "/parcels/{parcelId}", ["parcelId"]],
    ["GET https://graph.microsoft.com/v1.0/sites/{site-id}/lists?expand=a,b(c=d)", "/sites/{siteId}/lists", ["siteId"]],
    ["GET policies/tokenPolicies", "/policies/tokenPolicies", []],
    ["GET /me/x?$filter=id eq '{id_value}'", "/me/x", []],
    ["GET /depots/{id}/ HTTP/1.1", "/depots/{depotId}", ["depotId"]],
  ])("%s", (line, template, parameters) => {
    const read = readRequestLine(line);
    expect(read).toMatchObject({ method: "GET", template, parameters });
    expect(read).not.toHaveProperty("unbound");
  });

  test.each([
    ["GET /users/{id | userPrincipalName}/x", { userId: "userPrincipalName" }],
    ["GET /users/{user-id | user-principal-name}", { userIdOrUserPrincipalName: "userPrincipalName" }],
    ["GET /books/{id}/tables/{id|name}", { tableId: "name" }],
    ["GET /users/{id | userId}/x", undefined],
    ["GET /users/{a | b}", undefined],
  ])("%s is read with the other keys %j", (line, alternateKeys) => {
    const read = readRequestLine(line);
    expect(typeof read === "object" ? read.alternateKeys : "no request").toEqual(alternateKeys);
  });

  test.each([
    ["GET /reports/getX(period='{period_value}')", "/reports/getX(period='{periodValue}')", "no key"],
    ["GET /me/drive/root:/{item-path}:/content", "/me/drive/root:/{itemPath}:/content", "by its path"],
    ["GET /a/range(address='<address>')", "/a/range(address='{address}')", "no key"],
    ["GET /me/folders/{id}/.../messages/{id}", "/me/folders/{folderId}/.../messages/{messageId}", "leaves out"],
    ["GET /me/folders/…/messages", "/me/folders/…/messages", "leaves out"],
    ["GET /me/photo/$value", "/me/photo/$value", "a stream"],
    ["GET /depots/{id}/parcels/$ref", "/depots/{depotId}/parcels/$ref", "links"],
    ["GET /parcels/$count", "/parcels/$count", "a number as text"],
    [
      "GET /depots/acdefc6b-2dc6-4e71-b1e9-6d9810ab1793/parcels",
      "/depots/acdefc6b-2dc6-4e71-b1e9-6d9810ab1793/parcels",
      "the id of an example",
    ],
  ])("%s cannot be asked for with keys alone", (line, template, reason) => {
    expect(readRequestLine(line)).toMatchObject({ template, unbound: expect.stringContaining(reason) });
  });

  test.each([
    ["GET /users/{id} | user-name/chats", "a space"],
    ["GET /a/range(address='x'/row", "bracket"],
    ["GET /", "no path"],
  ])("%s is malformed", (line, reason) => {
    expect(readRequestLine(line)).toContain(reason);
  });

  test("text is no request line", () => expect(readRequestLine("Getting /parcels is easy")).toBeUndefined());
});

describe("the section on the HTTP request", () => {
  test("gives every line of all its blocks, under headings of its own too", () => {
    const request =
      "## HTTP request\n\nFor one:\n```http\nGET /me/parcels\n```\n### For others\n```http\nGET /users/{id}/parcels\nPOST /x\n```";
    const { requests } = operationOfPage({ request });
    expect(requests.map(({ value, at }) => [value.method, value.template, at.line])).toEqual([
      ["GET", "/me/parcels", 21],
      ["GET", "/users/{userId}/parcels", 25],
      ["POST", "/x", 26],
    ]);
  });

  test("names what is lacking", () => {
    const only = (line: string): string => `## HTTP request\n\`\`\`http\n${line}\n\`\`\``;
    expect(gapKindsOf(operationOfPage({ request: only("POST /parcels") }))).toEqual(["not-get", "other-request"]);
    expect(gapKindsOf(operationOfPage({ request: only("to be done") }))).toEqual(["no-request", "other-request"]);
    expect(
      gapKindsOf(operationOfPage({ request: only("GET /depots/{id}/parcels\nGET /find(name='{name}')") })),
    ).toEqual(["unbound-request"]);
  });
});

describe("what a request line has behind its path", () => {
  const request = (lines: string): string => `## HTTP request\n\`\`\`http\n${lines}\n\`\`\``;
  const examples = (url: string): string =>
    `## Examples\n\`\`\`http\nGET ${url}\n\`\`\`\n\`\`\`http\nHTTP/1.1 200 OK\n\n{}\n\`\`\``;
  const line = "GET /depots/{id}/parcels?since={start_datetime}&until=<end>&$top={n}&expand={x}";

  test("a query parameter that is no option of OData is kept, with the value of an example", () => {
    const asked = examples("/depots/7/parcels?since=2020-01-01T19:00:00-08:00&until=2020-02-01");
    const facts = operationOfPage({ request: request(line), examples: asked });
    expect(facts.requests[0]?.value).toMatchObject({
      template: "/depots/{depotId}/parcels",
      query: [
        { name: "since", value: "2020-01-01T19:00:00-08:00" },
        { name: "until", value: "2020-02-01" },
      ],
    });
    expect(gapKindsOf(facts)).toEqual([]);
  });

  test("without a value nobody can ask for the line", () => {
    const facts = operationOfPage({
      request: request(line),
      examples: examples("/depots/7/parcels?since={start}&until=1"),
    });
    expect(facts.requests[0]?.value.unbound).toBe("no example has a value for the query parameter since");
    expect(gapKindsOf(facts)).toEqual(["unbound-request"]);
  });

  test("a line that expands what another one asks for returns something else", () => {
    const facts = operationOfPage({ request: request("GET /parcels/{id}/depot\nGET /parcels/{id}?$expand=depot") });
    expect(facts.requests.map(({ value }) => value.unbound)).toEqual([
      undefined,
      "it returns what depot is expanded in, not depot",
    ]);
    expect(gapKindsOf(facts)).toContain("other-return");
    const other = operationOfPage({ request: request("GET /depots/{id}/parcels?$expand=scans") });
    expect(other.requests[0]?.value.unbound).toBeUndefined();
  });
});

test("a URL belongs to the line whose names it has, letter case and form of keys aside", () => {
  const lines = ["GET /me/parcels", "GET /depots/{id}/parcels", "GET /reports/getX(period='{p}')"].map((line) => {
    const read = readRequestLine(line);
    if (typeof read !== "object") throw new Error(line);
    return read;
  });
  const template = (url: string): string | undefined => routeOfUrl(url, lines)?.template;
  expect(template("https://graph.microsoft.com/v1.0/Depots/7/parcels?$select=id")).toBe("/depots/{depotId}/parcels");
  expect(template("https://graph.microsoft.com/v1.0/depots('7')/parcels")).toBe("/depots/{depotId}/parcels");
  expect(template("/reports/getX(period='D7')")).toBe("/reports/getX(period='{p}')");
  expect(template("https://graph.microsoft.com/v1.0/depots/7/parcels/$count")).toBeUndefined();
  expect(template("https://graph.microsoft.com/v1.0/users/1/me/parcels")).toBeUndefined();
});
