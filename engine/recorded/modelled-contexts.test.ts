import { describe, expect, test } from "vitest";

import { readMetadata } from "../../derive/metadata/read-metadata.ts";
import { libraryMetadata } from "../../derive/metadata/testing/library-metadata.ts";
import type { Ids, Options } from "../../judging/answers/ask.ts";
import { contextForms } from "../../derive/write/written-document.ts";
import { contextForm } from "../../specs/loading/context-form.ts";
import type { Operation, Route, Segment } from "../../specs/operation.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import { loadSuites } from "../run/load-suites.ts";

const model = readMetadata(libraryMetadata);
const specs = givenSpecs();
const suites = await loadSuites(specs.requirements.filter(({ id }) => id.startsWith("context/")));
const described = given();

function given(): Operation {
  const [operation] = specs.operations;
  if (operation === undefined) throw new Error("There is no operation.");
  return operation;
}

function routeOf(template: string): Route {
  const segments = template
    .split("/")
    .slice(1)
    .map((text): Segment => {
      const parameter = /^\{(\w+)\}$/.exec(text)?.[1];
      return parameter === undefined ? { kind: "name", name: text } : { kind: "key", parameter };
    });
  const parameters = segments.flatMap((segment) => (segment.kind === "key" ? [segment.parameter] : []));
  return { id: "direct", template, segments, parameters, contexts: contextForms(model, template).map(contextForm) };
}

interface Asked {
  readonly ids?: Ids;
  readonly options?: Options;
  readonly type?: string;
}

// The requirements on contexts that an answer breaks.
function brokenBy(template: string, fragment: string, { ids = {}, options = {}, type }: Asked = {}): readonly string[] {
  const route = routeOf(template);
  const collection = !/\/\{\w+\}$|author$|shelf$|\/me$/.test(template);
  const returns = { resource: "library.book", collection };
  const contract = { types: model.types, operation: { ...described, routes: [route], returns, contestedKeys: [] } };
  const body = JSON.stringify({
    "@odata.context": `https://library.test/v1.0/$metadata#${fragment}`,
    ...(type === undefined ? {} : { "@odata.type": type }),
    ...(collection ? { value: [] } : {}),
  });
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "");
  const request = { method: "GET", url: `https://library.test/v1.0${path}`, headers: {}, identity: "reader" };
  const exchange = {
    number: 1,
    request,
    response: { kind: "answered" as const, status: 200, headers: { "content-type": "application/json" }, body },
    durationMs: 1,
    memo: new Map(),
  };
  const answer = { ask: { route, ids, options, asker: "allowed" as const }, exchange };
  return [...suites].flatMap(([{ id }, { judge }]) => (judge?.(answer, contract).kind === "broken" ? [id] : []));
}

const b = { ids: { b: "7f" } };

describe("what the metadata allows is no fault", () => {
  test.each<[string, string, Asked]>([
    ["/books", "books", {}],
    ["/books/{b}", "books/$entity", b],
    ["/books/{b}", "books/library.atlas/$entity", { ...b, type: "#library.atlas" }],
    ["/books/{b}/copies", "books('7f')/copies", b],
    ["/books/{b}/copies/{n}", "books('7f')/copies/$entity", { ids: { b: "7f", n: "3" } }],
    ["/books/{b}/author", "readers/$entity", b],
    ["/readers/{b}/friends", "readers", b],
    ["/readers/{b}/friends", "readers('7f')/friends", b],
    ["/readers/{b}/notes", "Collection(library.note)", b],
    ["/readers/{b}/notes", "Collection(library.note)(id)", { ...b, options: { select: ["id"] } }],
    ["/readers/{b}/notes", "readers('7f')/notes", b],
    ["/readers/{b}/notes", "readers('3fa85f64-5717-4562-b3fc-2c963f66afa6')/notes", { ids: { b: "ada@library.test" } }],
    ["/me", "readers/$entity", {}],
    ["/me", "me", {}],
    ["/me/notes", "Collection(library.note)", {}],
    ["/me/notes", "readers('any')/notes", {}],
    ["/me/favourites", "books", {}],
    ["/me/friends", "readers('any')/friends", {}],
    ["/me/friends", "me/friends", {}],
    ["/readers/first/friends", "readers('first')/friends", {}],
    ["/books/delta", "books", {}],
    ["/books/delta", "books/$delta", {}],
    ["/books/delta", "books", { options: { select: ["isbn"] } }],
    ["/books/{b}/copies/$ref", "Collection($ref)", b],
  ])("%s: %s", (template, fragment, asked) => expect(brokenBy(template, fragment, asked)).toEqual([]));
});

describe("anything else is", () => {
  test.each<[string, string, Asked, string]>([
    ["/books", "readers", {}, "context/names-path"],
    ["/books", "Books", {}, "context/canonical-casing"],
    ["/books", "books/$entity", {}, "context/names-path"],
    ["/books/{b}", "books", b, "context/names-path"],
    ["/books/{b}", "books/library.atlas/$entity", b, "context/names-path"],
    ["/books/{b}/copies", "copies", b, "context/names-path"],
    ["/books/{b}/copies", "books/copies", b, "context/keys-quoted"],
    ["/books/{b}/copies", "books('8a')/copies", b, "context/keys-match-request"],
    ["/books/{b}/copies", "books(7f)/copies", b, "context/keys-quoted"],
    ["/books/{b}/copies", "books/7f/copies", b, "context/keys-quoted"],
    ["/books/{b}/copies", "Collection(library.copy)", b, "context/names-path"],
    ["/books/{b}/author", "books('7f')/author", b, "context/names-path"],
    ["/readers/{b}/notes", "Collection(library.copy)", b, "context/names-path"],
    ["/readers/{b}/notes", "Collection(note)", b, "context/names-path"],
    ["/readers/{b}/notes", "Collection(library.note)(id)", b, "context/no-list-unless-selected"],
    ["/readers/{b}/notes", "readers('8a')/notes", b, "context/keys-match-request"],
    ["/me/notes", "readers/notes", {}, "context/keys-quoted"],
    ["/me/notes", "readers('')/notes", {}, "context/keys-quoted"],
    ["/me/friends", "books('any')/friends", {}, "context/names-path"],
    ["/readers/first/friends", "readers('second')/friends", {}, "context/keys-match-request"],
    ["/books/delta", "readers", {}, "context/names-path"],
    ["/books", "books/$delta", {}, "context/names-path"],
    ["/books/{b}/copies/$ref", "books('7f')/copies", b, "context/names-path"],
  ])("%s: %s", (template, fragment, asked, id) => expect(brokenBy(template, fragment, asked)).toContain(id));
});
