import { expect, test } from "vitest";

import { curl } from "./curl.ts";

const request = { method: "GET", url: "http://localhost/v1.0/things", identity: "one" };

test.each([
  [undefined, "curl 'http://localhost/v1.0/things'"],
  ["Bearer [redacted]", `curl -H "Authorization: Bearer $TOKEN" 'http://localhost/v1.0/things'`],
  ["[redacted]", `curl -H "Authorization: Bearer $TOKEN" 'http://localhost/v1.0/things'`],
  ["Basic [redacted]", `curl -H "Authorization: Basic $TOKEN" 'http://localhost/v1.0/things'`],
  ["Bearer", "curl -H 'Authorization: Bearer' 'http://localhost/v1.0/things'"],
  ["Bearer not-a-token", "curl -H 'Authorization: Bearer not-a-token' 'http://localhost/v1.0/things'"],
])("the credentials %s", (authorization, expected) => {
  expect(curl({ ...request, headers: authorization === undefined ? {} : { authorization } })).toBe(expected);
});
