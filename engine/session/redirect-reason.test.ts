import { expect, test } from "vitest";

import type { Answer } from "../../judging/answers/answer.ts";
import type { Route } from "../../specs/operation.ts";
import { redirectReason } from "./obstacle.ts";

const route: Route = { id: "any", template: "", segments: [], parameters: [] };
const root = new URL("http://mock.example:8080/base/v1.0");

function answered(status: number, location?: string, path = "/a/b"): Answer {
  return {
    ask: { route, ids: {}, options: {}, asker: "allowed" },
    exchange: {
      number: 1,
      request: { method: "GET", url: `${root.href}${path}?$select=id`, headers: {}, identity: "me" },
      response: { kind: "answered", status, headers: location === undefined ? {} : { location }, body: "" },
      durationMs: 1,
    },
  };
}

test.each([
  [
    "https on the same host",
    "https://mock.example/base/v1.0/a/b?$select=id",
    "--target https://mock.example/base/v1.0",
  ],
  ["another port and path", "https://mock.example:8443/v1.0/a/b", "--target https://mock.example:8443/v1.0"],
  ["another path of the same origin", "/v1.0/a/b", "--target http://mock.example:8080/v1.0"],
  ["a page for signing in", "https://mock.example/login?from=x", "the service root there as --target."],
  ["a path that a shell would run", "https://mock.example/$(x)/a/b", "the service root there as --target."],
  ["another host", "https://other.example/base/v1.0/a/b", "to https://other.example, which is not asked: no token"],
  ["http on another port", "http://mock.example:81/base/v1.0/a/b", "to http://mock.example:81, which is not asked"],
  ["nowhere", "http://[", "it has no usable Location."],
  ["an empty Location", "", "it has no usable Location."],
])("a redirect to %s is told as what it is", (_, location, told) => {
  for (const status of [301, 302, 307, 308]) {
    expect(redirectReason([answered(status, location), answered(status, location)], root)).toContain(told);
  }
});

test("redirects that lead to two roots name none", () => {
  const places = [answered(301, "https://mock.example/x/a/b"), answered(301, "https://mock.example/y/c", "/c")];
  expect(redirectReason(places, root)).toContain("the service root there as --target.");
});

test("a target that answers something else, too, does not only redirect", () => {
  expect(redirectReason([answered(301, "https://mock.example/"), answered(404)], root)).toBeUndefined();
  expect(redirectReason([answered(304)], root)).toBeUndefined();
  expect(redirectReason([], root)).toBeUndefined();
});
