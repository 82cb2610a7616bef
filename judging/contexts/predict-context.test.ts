import { describe, expect, test } from "vitest";

import { readMetadata } from "../../derive/metadata/read-metadata.ts";
import { libraryMetadata } from "../../derive/metadata/testing/library-metadata.ts";
import { fragmentText, type ContextRequest, predictContext, withCast, sameFragment } from "./predict-context.ts";
import { isStray } from "./place.ts";
import type { ListedOptions } from "./select-list.ts";

const model = readMetadata(libraryMetadata);

function predicted(path: string, options: ListedOptions = {}, more: Partial<ContextRequest> = {}) {
  const found = predictContext(model, { path, options, ...more });
  if (isStray(found)) throw new Error(`${found.segment}: ${found.reason}`);
  return found;
}
const text = (path: string, options?: ListedOptions): string => fragmentText(predicted(path, options).fragment);

test.each([
  ["an entity set", "/books", "books"],
  ["an entity of it", "/books/1", "books/$entity"],
  ["a key in parentheses", "/books('1')", "books/$entity"],
  ["another letter case, and a slash at the end", "/Books/1/COPIES/", "books('1')/copies"],
  ["a contained collection", "/books/1/copies", "books('1')/copies"],
  ["a key with a quote, percent-encoded", "/books/O'Hara%2F1/copies", "books('O''Hara%2F1')/copies"],
  ["a contained entity with a key that is no string", "/books/1/copies/7", "books('1')/copies/$entity"],
  ["a single contained entity", "/books/1/shelf", "books('1')/shelf/$entity"],
  ["a navigation property that is bound", "/books/1/author", "readers/$entity"],
  ["one without a binding, to the only set of its type", "/readers/1/favourites", "books"],
  ["one that is contained, but has a set of its own", "/readers/1/friends", "readers"],
  ["one without binding or set", "/readers/1/notes", "Collection(library.note)"],
  ["a structural property", "/books/1/outline", "books('1')/outline"],
  ["a property of a property", "/books/1/outline/title", "books('1')/outline/title"],
  ["a singleton", "/archive", "archive"],
  ["what a singleton contains", "/archive/books/3", "archive/books/$entity"],
  ["a singleton that is a member of a set", "/me", "readers/$entity"],
  ["what such a one contains", "/me/settings", "readers('{key}')/settings"],
  ["a placeholder for a key", "/books/{book-id}/copies", "books('{key}')/copies"],
  ["an alternate key", "/books(isbn='9')/copies", "books('{key}')/copies"],
  ["a cast of a collection", "/books/library.atlas", "books/library.atlas"],
  ["a cast of an entity", "/books/1/library.atlas/maps", "books('1')/library.atlas/maps"],
  ["changes of a set", "/books/delta", "books"],
  ["a function told by its type", "/books/library.top(count=3)", "Collection(library.note)"],
  ["a function that says where its result is from", "/books/first()", "books/$entity"],
  ["an action with a primitive result", "/books/1/count", "Edm.Int32"],
  ["a function import", "/newest()", "books/$entity"],
  ["references", "/books/1/copies/$ref", "Collection($ref)"],
  ["a reference", "/books/1/author/$ref", "$ref"],
])("%s", (_name, path, fragment) => expect(text(path)).toBe(fragment));

describe("the select list", () => {
  test.each([
    [{ select: "moods,isbn,moods" }, "books(moods,isbn)"],
    [{ select: "ISBN, unheard" }, "books(isbn,unheard)"],
    [{ expand: "author" }, "books(author())"],
    [{ expand: "author($select=id;$top=1),copies" }, "books(author(id),copies())"],
    [{ select: "isbn", expand: "author($expand=friends($select=id))" }, "books(isbn,author(friends(id)))"],
    [{ expand: "*" }, "books(author(),copies(),shelf())"],
    [{ expand: "library.atlas/maps" }, "books"],
  ])("%j", (options, fragment) => expect(text("/books", options)).toBe(fragment));

  test("stands before $entity", () => expect(text("/books/1", { select: "isbn" })).toBe("books(isbn)/$entity"));
  test("is not told of changes", () => expect(text("/books/delta", { select: "isbn" })).toBe("books"));
});

test("what is posted to a collection is a new entity of it", () =>
  expect(fragmentText(predicted("/books/1/copies", {}, { created: true }).fragment)).toBe("books('1')/copies/$entity"));

test.each([
  ["/shelves", "shelves"],
  ["/books/1/colour", "colour"],
  ["/books/1/outline/3", "3"],
  ["/books/1/author('2')", "('2')"],
])("%s goes astray at %s", (path, segment) =>
  expect(predictContext(model, { path, options: {} })).toMatchObject({ segment }),
);

test("further forms are those that OData allows", () => {
  const others = (path: string, options: ListedOptions = {}): unknown =>
    Object.fromEntries([...predicted(path, options).others].map(([form, fragment]) => [form, fragmentText(fragment)]));
  expect(others("/books", { expand: "author,copies($select=number)" })).toMatchObject({
    "odata-4.0-expand": "books(copies(number))",
  });
  expect(others("/books/delta")).toMatchObject({ "delta-suffix": "books/$delta" });
  expect(others("/readers/1/friends")).toMatchObject({ containment: "readers('1')/friends" });
  expect(others("/books/1/copies/$ref")).toEqual({});
  expect(others("/readers/1/notes")).toMatchObject({ "path-below-owner": "readers('1')/notes" });
  expect(others("/me/friends")).toMatchObject({ "singleton-containment": "me/friends" });
  expect(others("/me/favourites")).not.toHaveProperty("singleton");
  expect(others("/me")).toMatchObject({ singleton: "me" });
  expect(others("/me/settings")).toMatchObject({ singleton: "me/settings" });
});

test("a cast stands before $entity only for a type that derives from the declared one", () => {
  const one = predicted("/books/1");
  const cast = withCast(model, one, "library.worldAtlas");
  expect(cast && fragmentText(cast)).toBe("books/library.worldAtlas/$entity");
  expect(withCast(model, one, "library.book")).toBeUndefined();
  expect(withCast(model, one, "library.reader")).toBeUndefined();
  expect(withCast(model, predicted("/books"), "library.atlas")).toBeUndefined();
});

describe("a fragment is the predicted one", () => {
  const same = (observed: string, path: string): boolean => sameFragment(observed, predicted(path).fragment);
  const id = "CC0E5A3E-2BA4-4B1B-8E4A-1F0D2F2F7D0A";
  test.each([
    ["books('a%40b')/copies", "/books/a@b/copies"],
    ["books('a@b')/copies", "/books/a%40b/copies"],
    [`books('${id.toLowerCase()}')/copies`, `/books/${id}/copies`],
    ["readers('anybody')/settings", "/me/settings"],
  ])("%s for %s", (observed, path) => expect(same(observed, path)).toBe(true));

  test.each([
    ["books('b')/copies", "/books/a/copies"],
    ["books('A')/copies", "/books/a/copies"],
    ["books(a)/copies", "/books/a/copies"],
    ["Books('a')/copies", "/books/a/copies"],
    ["books('a')/copies/$entity", "/books/a/copies"],
    ["books('a')/copies(number)", "/books/a/copies"],
    ["readers/settings", "/me/settings"],
    ["readers('')/settings", "/me/settings"],
    ["me/settings", "/me/settings"],
  ])("%s is none for %s", (observed, path) => expect(same(observed, path)).toBe(false));
});
