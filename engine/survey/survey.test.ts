import { expect, test } from "vitest";

import { readMetadata } from "../../derive/metadata/read-metadata.ts";
import { libraryMetadata } from "../../derive/metadata/testing/library-metadata.ts";
import type { DocumentedExchange } from "./documented-exchange.ts";
import { summarizeContexts, summarizeShapes } from "./summary.ts";
import { surveyContexts } from "./survey-contexts.ts";
import { surveyShapes } from "./survey-shapes.ts";

const model = readMetadata(libraryMetadata);
const root = "https://library.test/v1.0";
const context = (fragment: string): object => ({ "@odata.context": `${root}/$metadata#${fragment}` });
const get = (path: string, body: unknown, method = "GET"): DocumentedExchange => ({
  method,
  url: root + path,
  status: 200,
  body,
});

test("documented contexts are told by how they compare", () => {
  const rows = surveyContexts(
    model,
    [
      get("/books?$select=isbn", { ...context("books(isbn)"), value: [] }),
      get("/me/settings", context("me/settings")),
      get("/books/1", { ...context("books/library.atlas/$entity"), "@odata.type": "#library.atlas" }),
      get("/books?expand=author", { ...context("books"), value: [] }),
      get("/books/1", `{ "@odata.context": "${root}/$metadata#books('1')", }`),
      get("/books/1/copies", { ...context("books('1')/copies/$entity") }, "POST"),
      get("/readers/1/notes", { ...context("Collection(library.book)"), value: [] }),
      get("/works", { ...context("books"), value: [] }),
      get("/books", { "@odata.context": "https://elsewhere.test/v1.0/$metadata#books", value: [] }),
      get("/books", [1]),
      get("/readers/1/notes", { ...context("readers('1')/notes"), value: [] }),
    ],
    root,
  );
  expect(rows.map(({ index, outcome, erratum }) => [index, erratum?.kind ?? outcome])).toEqual([
    [0, "exact"],
    [1, "singleton"],
    [2, "cast"],
    [3, "odata-4.0-expand"],
    [4, "key-at-end"],
    [5, "exact"],
    [6, "unexplained"],
    [7, "request-unknown"],
    [10, "path-below-owner"],
  ]);
  expect(summarizeContexts(rows)).toEqual({
    all: 9,
    exact: 2,
    allowed: 4,
    unexplained: 1,
    sound: 7,
    errata: new Map([
      ["key-at-end", 1],
      ["request-unknown", 1],
    ]),
  });
});

test("documented bodies fit their type, or are listed with a reason", () => {
  const rows = surveyShapes(model, [
    get("/books", { value: [{ id: "1" }, { isbn: 9, notes: null }] }),
    get("/books/1", { id: "1", isbn: "9" }),
    get("/books/1?$select=isbn,days", { isbn: "9" }),
    get("/books/1", { value: [] }),
    get("/books", { value: [] }),
    get("/books", "{ broken"),
    get("/works", {}),
    get("/books/1/outline/title", { value: "I" }),
    get("/books", {}, "POST"),
    { ...get("/books", {}), status: 404 },
  ]);
  expect(
    rows.map(({ outcome, findings }) => [outcome, findings.map(({ kind, pointer }) => `${kind} ${pointer}`)]),
  ).toEqual([
    ["invalid", ["type /value/1/isbn", "null /value/1/notes"]],
    ["valid", []],
    ["invalid", ["absent /days"]],
    ["other-body", []],
    ["empty", []],
    ["not-json", []],
    ["request-unknown", []],
    ["not-an-object", []],
  ]);
  expect(summarizeShapes(rows).findings).toEqual(
    new Map([
      ["type", 1],
      ["null", 1],
      ["absent", 1],
    ]),
  );
});
