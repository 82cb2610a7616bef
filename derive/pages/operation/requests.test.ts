import { describe, expect, test } from "vitest";

import { gapKindsOf, operationOfPage } from "../../testing/operation-of-page.ts";
import { readRequestLine } from "./request-line.ts";
import { routeOfUrl } from "./route-of-url.ts";

describe("request lines", () => {
  test.each([
    ["GET /depots/{depot-id}/parcels", "/depots/{depotId}/parcels", ["depotId"]],
    ["GET /users/{id | userPrincipalName}/x", "/users/{idOrUserPrincipalName}/x", ["idOrUserPrincipalName"]],
    ["GET /groups/{id}/events/{id}", "/groups/{id}/events/{eventsId}", ["id", "eventsId"]],
    ["GET /a/{x}/b/{x}/b/{x}", "/a/{x}/b/{bX}/b/{bX2}", ["x", "bX", "bX2"]],
    ["GET /parcels/<parcel_id>", "/parcels/{parcelId}", ["parcelId"]],
    ["GET https://graph.microsoft.com/v1.0/sites/{site-id}/lists?expand=a,b(c=d)", "/sites/{siteId}/lists", ["siteId"]],
    ["GET policies/tokenPolicies", "/policies/tokenPolicies", []],
    ["GET /me/x?$filter=id eq '{id_value}'", "/me/x", []],
    ["GET /depots/{id}/ HTTP/1.1", "/depots/{id}", ["id"]],
  ])("%s", (line, template, parameters) => {
    const read = readRequestLine(line);
    expect(read).toMatchObject({ method: "GET", template, parameters });
    expect(read).not.toHaveProperty("unbound");
  });

  test.each([
    ["GET /reports/getX(period='{period_value}')", "/reports/getX(period='{periodValue}')", "no key"],
    ["GET /me/drive/root:/{item-path}:/content", "/me/drive/root:/{itemPath}:/content", "by its path"],
    ["GET /a/range(address='<address>')", "/a/range(address='{address}')", "no key"],
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
      ["GET", "/users/{id}/parcels", 25],
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

test("a URL belongs to the line whose names it has, letter case and form of keys aside", () => {
  const lines = ["GET /me/parcels", "GET /depots/{id}/parcels", "GET /reports/getX(period='{p}')"].map((line) => {
    const read = readRequestLine(line);
    if (typeof read !== "object") throw new Error(line);
    return read;
  });
  const template = (url: string): string | undefined => routeOfUrl(url, lines)?.template;
  expect(template("https://graph.microsoft.com/v1.0/Depots/7/parcels?$select=id")).toBe("/depots/{id}/parcels");
  expect(template("https://graph.microsoft.com/v1.0/depots('7')/parcels")).toBe("/depots/{id}/parcels");
  expect(template("/reports/getX(period='D7')")).toBe("/reports/getX(period='{p}')");
  expect(template("https://graph.microsoft.com/v1.0/depots/7/parcels/$count")).toBeUndefined();
  expect(template("https://graph.microsoft.com/v1.0/users/1/me/parcels")).toBeUndefined();
});
