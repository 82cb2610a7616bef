import { describe, expect, test } from "vitest";

import type { Grant, PermissionTable } from "../../specs/operation.ts";
import type { ResourceType } from "../../specs/resource.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { libraryMetadata } from "../metadata/testing/library-metadata.ts";
import { mergePermissions } from "./merge-permissions.ts";
import { mergeQueryOptions } from "./statement.ts";
import { mergeType } from "./merge-type.ts";
import { metadataStatement, type Statement } from "./statement.ts";

const model = readMetadata(libraryMetadata);
const lines = libraryMetadata.split("\n");
const lineOf = (text: string): number => lines.findIndex((line) => line.includes(text)) + 1;
const page = <T>(value: T): Statement<T> => ({ value, at: () => ({ document: "page", line: 1 }) });

function statement(type: string): Statement<ResourceType> {
  const found = metadataStatement(model, type, "metadata.xml");
  if (found === undefined) throw new Error(`${type} is not there`);
  return found;
}

describe("a structured type", () => {
  const documented: ResourceType = {
    kind: "entity",
    name: "library.atlas",
    properties: {
      id: { type: "Edm.String", nullable: false, key: true, filter: ["eq"] },
      isbn: { type: "Edm.Int64", nullable: true },
      scale: { type: "Edm.Double", nullable: true },
      colour: { type: "Edm.String", nullable: true },
    },
    navigation: { author: { type: "library.reader", inline: ["id"] } },
    states: [],
  };
  const { value, errata } = mergeType(page(documented), statement("library.atlas"));

  test("has each contradiction as an erratum with both sides and their places", () => {
    const usedAt = { document: "page", line: 1 };
    const at = (text: string): object => ({ document: "metadata.xml", line: lineOf(text) });
    expect(errata).toEqual([
      { about: "type of isbn", stated: "Edm.String", at: at('Name="isbn" Type'), used: "Edm.Int64", usedAt },
      { about: "nullability of isbn", stated: "not nullable", at: at('Name="isbn" Type'), used: "nullable", usedAt },
      { about: "property colour", stated: "no such member", at: at('Name="atlas"'), used: "Edm.String", usedAt },
    ]);
  });

  test("uses the page, filled in from the metadata", () => {
    expect(value).toMatchObject({
      base: "library.book",
      open: true,
      properties: {
        id: { key: true, filter: ["eq"] },
        isbn: { type: "Edm.Int64", nullable: true },
        moods: { type: "Collection(library.mood)", optional: true },
      },
      navigation: { author: { nullable: true, inline: ["id"] }, copies: { contained: true } },
    });
    // What the page documents without a reservation is required again.
    expect(value).not.toHaveProperty("properties.id.optional");
  });

  test("that agrees has no errata", () =>
    expect(mergeType(statement("library.copy"), statement("library.copy")).errata).toEqual([]));

  test("is no enumeration", () =>
    expect(() => mergeType(page(documented), statement("library.mood"))).toThrow(
      "library.atlas is documented as entity",
    ));
});

test("an enumeration keeps the order of the metadata, and what the page lists without values", () => {
  const documented: ResourceType = {
    kind: "enum",
    name: "library.mood",
    flags: true,
    unreplaced: [],
    alsoListed: ["festive", "sleepy"],
    members: { busy: 4, calm: 0, gloomy: 9 },
  };
  const { value, errata } = mergeType(page(documented), statement("library.mood"));
  expect(value).toMatchObject({ flags: true, sentinel: "unknownFutureValue", alsoListed: ["sleepy"] });
  expect(value.kind === "enum" && Object.entries(value.members)).toEqual([
    ["calm", 0],
    ["busy", 4],
    ["unknownFutureValue", 6],
    ["festive", 7],
    ["gloomy", 9],
  ]);
  expect(errata.map(({ about, stated, used }) => [about, stated, used])).toEqual([
    ["whether members combine", "one member at a time", "flags"],
    ["member busy", "5", "4"],
    ["member gloomy", "no such member", "9"],
    ["member sleepy", "no such member", "listed"],
  ]);
});

describe("permissions", () => {
  const grant = (least: readonly string[], higher: readonly string[]): Grant => ({ supported: true, least, higher });
  const table = (row: Grant, names: readonly string[], more: Partial<PermissionTable> = {}): PermissionTable => ({
    names: names.map((name) => ({ name, aliases: [] })),
    delegatedWork: row,
    delegatedPersonal: { supported: false },
    application: row,
    roles: [],
    unasserted: { permissions: [], roles: [] },
    ...more,
  });
  const documented = table(grant(["Old.Read"], ["All.Write"]), ["Old.Read", "All.Write"]);

  test("of one name on either side are one permission under two names", () => {
    const file = table(grant(["New.Read"], ["All.Write"]), [], {
      names: [
        { name: "New.Read", aliases: [], delegatedId: "d" },
        { name: "All.Write", aliases: [], applicationId: "a" },
      ],
    });
    const { value, errata } = mergePermissions(page(documented), page(file));
    expect(value.names).toEqual([
      { name: "Old.Read", aliases: ["New.Read"], delegatedId: "d" },
      { name: "All.Write", aliases: [], applicationId: "a" },
    ]);
    expect(value.unasserted.permissions).toEqual([]);
    expect(errata.map(({ about, stated, used }) => [about, stated, used])).toEqual(
      ["delegatedWork", "application"].map((row) => [
        `permissions of ${row}`,
        "least New.Read; higher All.Write",
        "least Old.Read; higher All.Write",
      ]),
    );
  });

  test.each([
    ["a name more", table(grant(["Old.Read"], ["All.Write", "New.Read"]), ["Old.Read", "All.Write", "New.Read"])],
    ["another place", table(grant(["All.Write"], ["New.Read"]), ["All.Write", "New.Read"])],
    [
      "another one in another row",
      table(grant(["New.Read"], ["All.Write"]), ["New.Read", "All.Write"], {
        application: grant(["Old.Read"], ["All.Write"]),
      }),
    ],
  ])("with %s are not taken for one: what only the file has is left unasserted", (_name, file) => {
    const { value, errata } = mergePermissions(page(documented), page(file));
    expect(value.names.flatMap(({ aliases }) => aliases)).toEqual([]);
    expect(value.unasserted.permissions).toEqual(["New.Read"]);
    expect(errata.length).toBeGreaterThan(0);
  });

  test("that agree have no errata", () =>
    expect(mergePermissions(page(documented), page(documented)).errata).toEqual([]));
});

test("an option that the page documents and the metadata denies is an erratum, and stays", () => {
  const { value, errata } = mergeQueryOptions(
    page(["$select", "$filter"]),
    page({ select: false, filter: true, top: false }),
  );
  expect(value).toEqual(["$select", "$filter"]);
  expect(errata).toMatchObject([{ about: "$select", used: "supported", stated: "not supported" }]);
});
