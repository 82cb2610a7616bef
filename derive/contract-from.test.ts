import { expect, test } from "vitest";

import { metaErrors } from "../specs/loading/read-document.ts";
import { operationOf } from "../specs/loading/operation-of.ts";
import { typesOf } from "../specs/loading/types-of.ts";
import { contractFrom } from "./contract-from.ts";
import { readMetadata } from "./metadata/read-metadata.ts";
import { readPermissionsText } from "./permissions/permissions-file.ts";
import type { Property } from "../specs/resource.ts";
import { libraryMetadata } from "./metadata/testing/library-metadata.ts";
import { parcels } from "./testing/parcels.ts";

const metadata = { document: "metadata.xml", content: readMetadata(parcels["metadata.xml"]) };
const permissions = { document: "permissions.json", content: readPermissionsText(parcels["permissions.json"]) };
const examples = {
  document: "examples.json",
  content: [
    { method: "GET", url: "https://graph.microsoft.com/v1.0/depots", status: 200, body: { value: [] } },
    {
      method: "GET",
      url: "https://graph.microsoft.com/v1.0/Depots('7')/parcels/",
      status: 200,
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: { value: [{ id: "1" }] },
    },
    { method: "GET", url: "/depots/7/parcels", status: 200, body: "not found" },
  ],
};
const made = contractFrom({ path: "/DEPOTS/{id}/parcels", metadata, permissions, examples });

test("a path makes an operation of what metadata, permissions and examples tell", () => {
  const { operation } = made;
  expect(metaErrors("operation", operation?.content)).toEqual([]);
  expect(operation?.file).toBe("operations/list-depots-parcels.yaml");
  expect(operationOf(operation?.content)).toMatchObject({
    id: "list-depots-parcels",
    title: "List parcels",
    namespace: "microsoft.graph",
    returns: { resource: "microsoft.graph.parcel", collection: true },
    routes: [{ id: "direct", template: "/depots/{depotId}/parcels", parameters: ["depotId"] }],
    queryOptions: ["$count"],
    permissions: {
      names: [{ name: "Parcel-Store.Read.All", delegatedId: "11111111-1111-4111-8111-111111111111" }, {}],
      delegatedWork: { supported: true, least: ["Parcel-Store.Read.All"], higher: ["Parcel.ReadWrite.All"] },
      delegatedPersonal: { supported: false },
    },
    examples: [{ id: "example-1", mediaType: "application/json", body: { value: [{ id: "1" }] } }],
  });
  expect(operation?.content["x-places"]).toMatchObject({
    "/info/title": "convention",
    "/x-returns": "metadata.xml:15",
    "/x-permissions/application": "permissions.json:3",
  });
});

test("its types are those of the path and of what stands there, and hold to their schema", () => {
  for (const { content } of made.resources) expect(metaErrors("resource", content)).toEqual([]);
  const types = typesOf(made.resources.map(({ file, content }) => [file, content]));
  expect([...types.keys()].map((name) => name.replace("microsoft.graph.", ""))).toEqual([
    "depot",
    "parcel",
    "parcelState",
  ]);
  // Its base type has no document, so that nothing refers to it.
  expect(types.get("microsoft.graph.depot")).toEqual(
    expect.not.objectContaining({ base: expect.anything() as unknown }),
  );
  expect(types.get("microsoft.graph.depot")).toMatchObject({
    open: true,
    properties: { id: { key: true }, marks: { nullItems: true } },
    navigation: { parcels: { contained: true } },
  });
  expect(types.get("microsoft.graph.parcel")).toMatchObject({
    properties: { weight: { type: "Edm.Int64", nullable: false, optional: true } },
  });
});

test("what no source tells is listed", () => {
  expect(made.gaps.map(({ kind, reason }) => `${kind}: ${reason}`)).toEqual([
    "no-query-options: nothing is annotated of $select, $orderby, $expand, $search, $top, $skip",
    "no-clouds: metadata does not tell in which clouds there is an operation",
    "no-response: metadata does not tell which members are sent without being selected: all are optional",
    "invalid-json: entry 3 has no JSON object as its body",
  ]);
  const bare = contractFrom({ path: "/depots/{depot-id}", metadata });
  expect(bare.lacks).toEqual([]);
  expect(bare.operation?.content).toMatchObject({
    "x-permissions": { names: [], delegatedWork: { documented: false } },
  });
  expect(bare.gaps.map(({ kind }) => kind)).toContain("no-permissions");
});

test("names, title and method can be given; another method makes no contract", () => {
  const given = contractFrom({ path: "/depots/{id}/parcels/{id}", id: "one", title: "One", metadata, permissions });
  expect(given.operation?.content).toMatchObject({ "x-operation": "one", info: { title: "One" } });
  expect(contractFrom({ path: "/depots/{id}/parcels", method: "POST", metadata, permissions }).lacks).toEqual([
    "a request line with GET",
  ]);
});

test.each([
  ["/nowhere", "The metadata does not have /nowhere: nowhere is neither an entity set nor a singleton."],
  ["/depots/{id}/parcel", "microsoft.graph.depot has no member parcel"],
  ["/depots/parcels", "parcels stands behind the collection depots without a key"],
  ["/depots/{id}/{id}", "{id} is a key behind {id}, which is no collection"],
])("%s is no path of the metadata", (path, message) => {
  expect(() => contractFrom({ path, metadata })).toThrow(message);
});

test("members are filtered by, ordered by and expanded where the metadata lists only exceptions", () => {
  const annotated = libraryMetadata.replace(
    "</Schema>",
    `<Annotations Target="library.service"><Annotation Term="Org.OData.Capabilities.V1.FilterFunctions">
      <Collection><String>contains</String></Collection></Annotation></Annotations>
    <Annotations Target="library.service/readers">
      <Annotation Term="Org.OData.Capabilities.V1.FilterRestrictions"><Record>
        <PropertyValue Property="Filterable" Bool="true"/>
        <PropertyValue Property="NonFilterableProperties"><Collection/></PropertyValue></Record></Annotation>
      <Annotation Term="Org.OData.Capabilities.V1.SortRestrictions"><Record>
        <PropertyValue Property="Sortable" Bool="true"/></Record></Annotation>
    </Annotations></Schema>`,
  );
  const { resources } = contractFrom({
    path: "/readers",
    metadata: { document: "m.xml", content: readMetadata(annotated) },
  });
  const reader = resources.map(({ content }) => content).find(({ name }) => name === "library.reader");
  expect(reader).toBeDefined();
  const properties = Object.values(reader?.["properties"] as Record<string, Property>);
  const texts = properties.filter(({ type }) => type === "Edm.String");
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).toMatchObject({ filter: ["eq", "ne"], filterFunctions: ["contains"] });
  // Nobody lists what is not sorted by.
  expect(properties.filter(({ orderby }) => orderby === true)).toEqual([]);
});

test("options inside of an expansion are those that the restrictions of the navigation property name", () => {
  const annotated = libraryMetadata.replace(
    "</Schema>",
    `<Annotations Target="library.service/readers">
      <Annotation Term="Org.OData.Capabilities.V1.NavigationRestrictions"><Record>
        <PropertyValue Property="RestrictedProperties"><Collection><Record>
          <PropertyValue Property="NavigationProperty" NavigationPropertyPath="favourites"/>
          <PropertyValue Property="TopSupported" Bool="true"/>
          <PropertyValue Property="SkipSupported" Bool="false"/>
          <PropertyValue Property="FilterRestrictions"><Record><PropertyValue Property="Filterable" Bool="true"/></Record></PropertyValue>
        </Record></Collection></PropertyValue></Record></Annotation>
    </Annotations></Schema>`,
  );
  const { operation } = contractFrom({
    path: "/readers",
    metadata: { document: "m.xml", content: readMetadata(annotated) },
  });
  expect(operation?.content["x-expand-options"]).toMatchObject({ favourites: { options: ["$filter", "$top"] } });
});
