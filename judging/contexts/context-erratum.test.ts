import { expect, test } from "vitest";

import { readMetadata } from "../../derive/metadata/read-metadata.ts";
import { libraryMetadata } from "../../derive/metadata/testing/library-metadata.ts";
import { contextErratum } from "./context-erratum.ts";
import { followPath } from "./follow-path.ts";
import { fragmentText, predictContext } from "./predict-context.ts";
import { isStray } from "./place.ts";
import type { ListedOptions } from "./select-list.ts";

const model = readMetadata(libraryMetadata);

function kindOf(path: string, fragment: string, collection: boolean | undefined, options: ListedOptions = {}) {
  const request = { path, options };
  return contextErratum(model, { request, fragment, collection }, followPath(model, path))?.kind;
}

test.each([
  ["malformed", "/books", "books?$filter=isbn eq '1'", true],
  ["malformed", "/books/1/copies/2", "books('1')/copies('2')$entity", false],
  ["malformed", "/books", "/books", true],
  ["other-casing", "/books", "Books", true],
  ["other-casing", "/books/1/copies", "books('1')/Copies", true],
  ["unqualified-type", "/readers/1/notes", "Collection(note)", true],
  ["not-in-metadata", "/books", "works", true],
  ["not-in-metadata", "/books/1/copies", "books('1')/issues", true],
  ["request-unknown", "/works", "books", true],
  ["cardinality", "/books", "books/$entity", true],
  ["cardinality", "/books/1", "books", false],
  ["other-body", "/books/1", "books", true],
  ["key-at-end", "/books/1", "books('1')", false],
  ["other-key", "/books/1/copies", "books('2')/copies", true],
  ["other-key", "/books('1')/copies", "books('2')/copies", true],
  ["other-path", "/archive/books", "readers('1')/friends", true],
])("%s: %s answered with %s", (kind, path, fragment, collection) =>
  expect(kindOf(path, fragment, collection)).toBe(kind),
);

test("a list that lacks what was selected is told", () => {
  expect(kindOf("/books", "books(isbn)", true, { select: "isbn,moods" })).toBe("other-list");
  expect(kindOf("/books", "books", true, { select: "isbn" })).toBe("other-list");
  expect(kindOf("/books", "books(isbn,moods,id)", true, { select: "moods,ISBN" })).toBeUndefined();
});

test("what nobody can show to be wrong is not called so", () => {
  expect(kindOf("/books/{id}/copies", "books('1')/copies", true)).toBeUndefined();
  expect(kindOf("/books(isbn='2')/copies", "books('1')/copies", true)).toBeUndefined();
  expect(kindOf("/me/settings", "readers('1')/settings", false)).toBeUndefined();
  expect(kindOf("/me/settings", "me/settings", undefined)).toBeUndefined();
  expect(kindOf("/readers/1/friends", "readers('1')/friends", true)).toBeUndefined();
  expect(kindOf("/books/1/library.atlas/maps", "books('1')/library.atlas/maps", true)).toBeUndefined();
});

test("nothing is found in what we predict ourselves", () => {
  const paths = ["/books", "/books/1", "/books/1/copies/7", "/books/1/author", "/books/1/outline", "/archive/books"];
  for (const path of [...paths, "/readers/1/notes", "/books/delta", "/newest", "/books/1/count", "/books/1/shelf"]) {
    const predicted = predictContext(model, { path, options: {} });
    if (isStray(predicted)) throw new Error(predicted.reason);
    const { collection } = predicted.place;
    expect([path, kindOf(path, fragmentText(predicted.fragment), collection)]).toEqual([path, undefined]);
  }
});
