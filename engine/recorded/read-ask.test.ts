import { expect, test } from "vitest";

import type { Operation, Route, Segment } from "../../specs/operation.ts";
import { readAsks } from "./read-ask.ts";

const route = (template: string): Route => {
  const segments = template
    .slice(1)
    .split("/")
    .map((text): Segment =>
      text.startsWith("{") ? { kind: "key", parameter: text.slice(1, -1) } : { kind: "name", name: text },
    );
  return { id: template, template, segments, parameters: [] };
};
const operation = (id: string, ...templates: readonly string[]) =>
  ({ id, routes: templates.map(route) }) as unknown as Operation;
const operations = [
  operation("parcel-get", "/parcels/{id}"),
  operation("parcel-list", "/depots/{id}/parcels", "/parcels"),
  operation("parcel-recent", "/parcels/recent"),
  operation("parcel-all", "/parcels"),
];
const read = (url: string): readonly string[] =>
  readAsks({ method: "GET", url: new URL(url), requestHeaders: {} }, operations).map(
    ({ operation: { id }, ask, root }) => `${id} ${ask.route.template} at ${root}`,
  );

test.each([
  ["https://graph.example/v1.0/depots/7/parcels", ["parcel-list /depots/{id}/parcels at https://graph.example/v1.0"]],
  ["https://graph.example/v1.0/parcels/recent", ["parcel-recent /parcels/recent at https://graph.example/v1.0"]],
  ["https://graph.example/v1.0/parcels/7", ["parcel-get /parcels/{id} at https://graph.example/v1.0"]],
  ["http://localhost/mocks/depots/7/parcels", ["parcel-list /depots/{id}/parcels at http://localhost/mocks"]],
])("of the paths that %s fits the most specific is meant", (url, asked) => {
  expect(read(url)).toEqual(asked);
});

test("two operations with one path are both asked for", () => {
  expect(read("https://graph.example/v1.0/parcels")).toEqual([
    "parcel-list /parcels at https://graph.example/v1.0",
    "parcel-all /parcels at https://graph.example/v1.0",
  ]);
});

test.each([
  "https://graph.example/v1.0/parcels/$count",
  "https://graph.example/v1.0/parcels/delta",
  "https://graph.example/v1.0/parcels/delta()",
  "https://graph.example/v1.0/parcels/filterBy(on='sender')",
  "https://graph.example/v1.0/parcels/microsoft.graph.letter",
])("%s is none of them", (url) => {
  expect(read(url)).toEqual([]);
});

test.each([
  ["$expand=labels($filter=text eq 'a;b';$top=2)", undefined],
  ["$expand=labels($expand=maker($select=id);$count=true)", undefined],
  ["$expand=labels($levels=max)", undefined],
  ["$expand=labels($search=a)", undefined],
  ["$expand=labels($compute=a as b)", "$expand"],
  ["$expand=labels($count=false)", "$expand"],
  ["$expand=depot/labels", "$expand"],
])("of %s all is read, or it is told what is not", (query, foreign) => {
  const url = new URL(`https://graph.example/v1.0/parcels/7?${query}`);
  expect(readAsks({ method: "GET", url, requestHeaders: {} }, operations)[0]?.foreign).toBe(foreign);
});
