import { describe, expect, test } from "vitest";

import { structuredType } from "../../specs/edm-type.ts";
import { MetadataError } from "./xml-element.ts";
import { readMetadata } from "./read-metadata.ts";
import { libraryMetadata } from "./testing/library-metadata.ts";

const model = readMetadata(libraryMetadata);
const book = structuredType(model.types, "library.book");

describe("types", () => {
  test("have the members of their base types, base first, and keep its key", () => {
    const atlas = structuredType(model.types, "library.worldAtlas");
    expect(Object.keys(atlas.properties)).toEqual("id isbn moods notes days outline cover scale countries".split(" "));
    expect(atlas).toMatchObject({ base: "library.atlas", open: true, kind: "entity" });
    expect(atlas.properties["id"]).toEqual({ type: "Edm.String", nullable: false, key: true, optional: true });
    expect(structuredType(model.types, "library.entity")).toMatchObject({ abstract: true });
  });

  test("tell null items of a collection from a null collection", () => {
    expect(book.properties["notes"]).toEqual({
      type: "Collection(Edm.String)",
      nullable: false,
      nullItems: true,
      optional: true,
    });
    expect(book.properties["moods"]).toEqual({ type: "Collection(library.mood)", nullable: false, optional: true });
    expect(book.properties["outline"]?.nullable).toBe(true);
  });

  test("name the underlying type of a type definition", () => expect(book.properties["isbn"]?.type).toBe("Edm.String"));

  test("tell containment and nullability of navigation", () =>
    expect(book.navigation).toEqual({
      author: { type: "library.reader", nullable: true },
      copies: { type: "Collection(library.copy)", nullable: false, contained: true },
      shelf: { type: "library.shelf", nullable: false, contained: true },
    }));

  test("count values of an enumeration on, and know the sentinel", () => {
    expect(model.types.get("library.mood")).toMatchObject({
      flags: false,
      sentinel: "unknownFutureValue",
      members: { calm: 0, busy: 5, unknownFutureValue: 6, festive: 7 },
    });
    expect(model.types.get("library.day")).toMatchObject({ flags: true, members: { monday: 1, tuesday: 2 } });
  });
});

test("what nobody defines is reported and left out", () => {
  expect(model.unresolved).toEqual([
    { name: "paint.theme", usedBy: '<Property Name="theme">', line: expect.any(Number) },
  ]);
  expect(libraryMetadata.split("\n")[(model.unresolved[0]?.line ?? 0) - 1]).toContain("paint.theme");
  expect(Object.keys(structuredType(model.types, "library.settings").properties)).toEqual(["language"]);
});

test("sets, singletons, bindings, operations and imports are read", () => {
  expect(model.container.get("books")).toEqual({
    name: "books",
    kind: "entity-set",
    type: "library.book",
    bindings: new Map([["author", "readers"]]),
  });
  expect(model.container.get("me")?.kind).toBe("singleton");
  expect(model.operations.find(({ name }) => name === "top")).toEqual({
    kind: "function",
    namespace: "library",
    name: "top",
    binding: "Collection(library.book)",
    parameters: [{ name: "count", type: "Edm.Int32" }],
    returns: { type: "Collection(library.note)", nullable: false },
  });
  expect(model.imports).toEqual([{ name: "newest", operation: "library.newest", entitySet: "books" }]);
});

test("capabilities are read inline and from outside", () => {
  expect(model.capabilities.get("library.book")).toEqual({ top: false });
  expect(model.capabilities.get("library.reader")).toEqual({ select: false });
  expect(model.capabilities.get("library.service/books")).toEqual({ filter: true, nonFilterable: ["isbn"] });
});

test("a vocabulary may have an alias, an exception may be none, and functions are listed", () => {
  const aliased = libraryMetadata
    .replaceAll("Org.OData.Capabilities.V1.", "Cap.")
    .replace(
      /<(?:\w+:)?DataServices>/,
      '<Reference Uri="x"><Include Namespace="Org.OData.Capabilities.V1" Alias="Cap"/></Reference>$&',
    )
    .replace(
      "</Schema>",
      `<Annotations Target="library.service">
        <Annotation Term="Cap.FilterFunctions"><Collection><String>startsWith</String></Collection></Annotation>
      </Annotations>
      <Annotations Target="library.service/loans">
        <Annotation Term="Cap.FilterRestrictions"><Record>
          <PropertyValue Property="NonFilterableProperties"><Collection/></PropertyValue>
        </Record></Annotation>
      </Annotations></Schema>`,
    );
  const { capabilities } = readMetadata(aliased);
  expect(capabilities.get("library.service/books")).toEqual({ filter: true, nonFilterable: ["isbn"] });
  expect(capabilities.get("library.service")).toEqual({ functions: ["startswith"] });
  expect(capabilities.get("library.service/loans")).toEqual({ nonFilterable: [] });
});

test("lines are those of the document", () =>
  expect(libraryMetadata.split("\n")[(model.lines.get("library.atlas/scale") ?? 0) - 1]).toContain('Name="scale"'));

describe("a broken document is refused with line, element and reason", () => {
  function refusal(from: string, to: string): MetadataError {
    expect(libraryMetadata).toContain(from);
    try {
      readMetadata(libraryMetadata.replace(from, to));
    } catch (error) {
      if (error instanceof MetadataError) return error;
      throw error;
    }
    throw new Error("the document was not refused");
  }
  const lineOf = (text: string): number => libraryMetadata.split("\n").findIndex((line) => line.includes(text)) + 1;

  test.each([
    ["no name", '<ComplexType Name="chapter">', "<ComplexType>", "<ComplexType>: the attribute Name is missing"],
    [
      "no type",
      '<Property Name="scale" Type="Edm.Double" />',
      '<Property Name="scale" />',
      "attribute Type is missing",
    ],
    ["no integer", 'Name="busy" Value="5"', 'Name="busy" Value="five"', '"five" is no integer'],
    ["a member twice", 'Name="busy" Value="5"', 'Name="calm" Value="5"', "the member stands twice"],
    ["no boolean", 'Name="day" IsFlags="true"', 'Name="day" IsFlags="yes"', 'IsFlags is "yes", neither true nor false'],
    ["its own base", 'Name="book" BaseType="l.entity"', 'Name="book" BaseType="l.worldAtlas"', "its own base type"],
    ["a prototype", 'Property Name="scale"', 'Property Name="__proto__"', "Name cannot be __proto__"],
    ["another kind of base", 'Name="book" BaseType="l.entity"', 'Name="book" BaseType="l.chapter"', "is no EntityType"],
    ["a name twice", 'EntityType Name="note"', 'EntityType Name="copy"', "library.copy is defined on line"],
  ])("%s", (_name, from, to, reason) => {
    const error = refusal(from, to);
    expect(error.message).toContain(reason);
    expect(error.message).toMatch(/^line \d+, </);
  });

  test("the line is that of the element", () =>
    expect(refusal('Name="busy" Value="5"', 'Name="busy" Value="five"').line).toBe(lineOf('Name="busy"')));

  test.each([
    ["another version of CSDL", 'docs.oasis-open.org/odata/ns/edm"', 'schemas.microsoft.com/ado/2009/11/edm"'],
    ["no schema", "e:DataServices", "e:Services"],
    ["another document", "e:Edmx Version", "e:Html Version"],
  ])("%s", (_name, from, to) => {
    expect(() => readMetadata(libraryMetadata.replaceAll(from, to))).toThrow(MetadataError);
  });
});
