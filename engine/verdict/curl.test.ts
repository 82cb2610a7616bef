import { expect, test } from "vitest";

import { curl } from "./curl.ts";

const request = { method: "GET", url: "http://localhost/v1.0/things", identity: "one" };

test("what a pattern to curl or a command to a CI runner looks like is spelt otherwise", () => {
  const headers = { "x-odd": "##[error]###[a]" };
  expect(curl({ ...request, headers, url: "http://[::1]:80/a'b?c=[1-2]&d={e,f}#g##[h]" })).toBe(
    "curl -g -H 'x-odd: #''#[error]#''#''#[a]' 'http://[::1]:80/a%27b?c=%5B1-2%5D&d=%7Be,f%7D#g#''#%5Bh%5D'",
  );
});

test.each([
  [undefined, "curl -g 'http://localhost/v1.0/things'"],
  ["Bearer [redacted]", `curl -g -H "Authorization: Bearer $TOKEN" 'http://localhost/v1.0/things'`],
  ["[redacted]", `curl -g -H "Authorization: Bearer $TOKEN" 'http://localhost/v1.0/things'`],
  ["Basic [redacted]", `curl -g -H "Authorization: Basic $TOKEN" 'http://localhost/v1.0/things'`],
  ["$(id) [redacted]", `curl -g -H "Authorization: Bearer $TOKEN" 'http://localhost/v1.0/things'`],
  ["Bearer", "curl -g -H 'Authorization: Bearer' 'http://localhost/v1.0/things'"],
  ["Bearer not-a-token", "curl -g -H 'Authorization: Bearer not-a-token' 'http://localhost/v1.0/things'"],
])("the credentials %s", (authorization, expected) => {
  expect(curl({ ...request, headers: authorization === undefined ? {} : { authorization } })).toBe(expected);
});

test("brackets and braces reach the service as they are", () => {
  expect(curl({ ...request, url: "http://[::1]:8080/things/{a,b}[1-9]", headers: {} })).toBe(
    "curl -g 'http://[::1]:8080/things/%7Ba,b%7D%5B1-9%5D'",
  );
});

test("a token is the command that prints it, under the scheme that it was sent with", () => {
  const headers = { authorization: "Basic [redacted]" };
  expect(curl({ ...request, headers }, "graph-conformance token --profile other-scheme")).toBe(
    `curl -g -H "Authorization: Basic $(graph-conformance token --profile other-scheme)" 'http://localhost/v1.0/things'`,
  );
});

test("of a browser's request there is what the answer depends on", () => {
  const headers = {
    accept: "application/json;odata.metadata=none",
    "accept-encoding": "gzip",
    "accept-language": "de",
    cookie: "[redacted]",
    consistencylevel: "eventual",
    "client-request-id": "1",
    host: "localhost",
    "if-none-match": "x",
    origin: "http://localhost",
    prefer: "odata.maxpagesize=2",
    referer: "http://localhost/",
    "sec-fetch-mode": "cors",
    "user-agent": "Mozilla/5.0",
    "x-own": "Bearer [redacted]",
  };
  expect(curl({ ...request, headers })).toBe(
    "curl -g -H 'accept: application/json;odata.metadata=none' -H 'consistencylevel: eventual' -H 'prefer: odata.maxpagesize=2' 'http://localhost/v1.0/things'",
  );
  expect(curl({ ...request, headers: { accept: "application/json" } })).toBe("curl -g 'http://localhost/v1.0/things'");
});
