import { expect, test } from "vitest";

import type { Ask } from "../../judging/answers/ask.ts";
import type { Route } from "../../specs/operation.ts";
import { neededBeside } from "./needed-beside.ts";
import { writeUrl } from "./write-url.ts";

const route: Route = {
  id: "direct",
  template: "/depots/{id}/parcels",
  segments: [
    { kind: "name", name: "depots" },
    { kind: "key", parameter: "id" },
    { kind: "name", name: "parcels" },
  ],
  parameters: ["id"],
  query: [{ name: "since", value: "2020-01-01T19:00:00-08:00" }],
};
const ask = (more: Partial<Ask>): Ask => ({ route, ids: { id: "7" }, options: {}, asker: "allowed", ...more });
const level = { name: "ConsistencyLevel", value: "eventual", beside: ["$filter", "$search"], counted: true };
const root = new URL("https://graph.example/v1.0");

test("a header is sent beside the options that need it, with the count that goes with it", () => {
  const needed = { headers: { consistencylevel: "eventual" }, query: "$count=true" };
  expect(neededBeside(ask({ options: { filter: "a ne 'b'" } }), [level])).toEqual(needed);
  expect(writeUrl(root, ask({ options: { filter: "a eq 'b'" } }), "$count=true").search).toBe(
    "?since=2020-01-01T19:00:00-08:00&$filter=a%20eq%20%27b%27&$count=true",
  );
});

test("what is counted already is not counted twice", () => {
  const { query } = neededBeside(ask({ options: { filter: "a eq 'b'", count: true } }), [level]);
  expect(query).toBe("");
});

test("a request that is written in another way gets what it lacks", () => {
  const written = (query: string) => neededBeside(ask({ query }), [level]);
  expect(written("%24filter=a%20ne%20'b'")).toEqual({
    headers: { consistencylevel: "eventual" },
    query: "$count=true",
  });
  expect(written("$filter=a&$count=true")).toEqual({ headers: { consistencylevel: "eventual" }, query: "" });
});

test("a request that counts already is asked to count once", () => {
  const options = { filter: "a ne 'b'", count: true } as const;
  expect(neededBeside(ask({ options }), [level])).toEqual({ headers: { consistencylevel: "eventual" }, query: "" });
});

test.each([
  ["of no such option", { options: { orderby: "a" } }],
  ["beside an expansion", { options: { filter: "a ne 'b'", expand: [{ name: "depot" }] } }],
  ["of another option, written in another way", { options: {}, query: "$top=5" }],
  ["that writes", { options: { filter: "a ne 'b'" }, method: "POST" }],
] as const)("nothing is added to a request %s", (_, more) => {
  expect(neededBeside(ask(more), [level])).toEqual({ headers: {}, query: "" });
});

test("the query parameters that a route must have are in each request on it, once, and in none on what leads to it", () => {
  const search = (more: Partial<Ask>): string => writeUrl(root, ask(more)).search;
  const own = "since=2020-01-01T19:00:00-08:00";
  expect(search({})).toBe(`?${own}`);
  expect(search({ options: { select: ["id"] } })).toBe(`?${own}&$select=id`);
  expect(search({ query: "since=2021&$select=id" })).toBe("?since=2021&$select=id");
  expect(search({ path: "/DEPOTS/7/Parcels" })).toBe(`?${own}`);
  expect(search({ path: "/depots" })).toBe("");
});
