import { expect, test } from "vitest";

import { exampleUrl } from "./example-url.ts";

test.each([
  ["https://graph.microsoft.com/v1.0/depots/7", "https://graph.microsoft.com/v1.0/depots/7"],
  ["/depots/7/parcels?$select=id", "https://graph.microsoft.com/v1.0/depots/7/parcels?$select=id"],
  ["depots/7", "https://graph.microsoft.com/v1.0/depots/7"],
  ["/v1.0/depots/7", "https://graph.microsoft.com/v1.0/depots/7"],
  ["/beta/depots/7", "https://graph.microsoft.com/beta/depots/7"],
  ["graph.microsoft.com/v1.0/depots/7", "https://graph.microsoft.com/v1.0/depots/7"],
])("%s is %s", (written, whole) => {
  expect(exampleUrl(written)?.href).toBe(whole);
});

test("a path belongs below the root that is given", () => {
  expect(exampleUrl("/depots/7", "https://graph.example/api/v1.0")?.href).toBe(
    "https://graph.example/api/v1.0/depots/7",
  );
  expect(exampleUrl("/v1.0/depots/7", "https://graph.example/v1.0")?.href).toBe("https://graph.example/v1.0/depots/7");
});

test("what is no URL is none", () => {
  expect(exampleUrl("https://")).toBeUndefined();
  expect(exampleUrl("https://[depots")).toBeUndefined();
});
