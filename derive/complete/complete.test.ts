import { describe, expect, test } from "vitest";

import { metaErrors } from "../../specs/loading/read-document.ts";
import { operationOf } from "../../specs/loading/operation-of.ts";
import { typesOf } from "../../specs/loading/types-of.ts";
import { writeContract } from "../contract.ts";
import type { Facts } from "../facts.ts";
import { readMetadata } from "../metadata/read-metadata.ts";
import { readFacts } from "../pages/read-page.ts";
import { readPage } from "../pages/read-page.ts";
import { readPermissionsText } from "../permissions/permissions-file.ts";
import { markdownPage, type PageParts } from "../testing/markdown-page.ts";
import { parcels } from "../testing/parcels.ts";

const sources = {
  metadata: { document: "metadata.xml", content: readMetadata(parcels["metadata.xml"]) },
  permissions: { document: "permissions.json", content: readPermissionsText(parcels["permissions.json"]) },
};
const known = { permissions: [], roles: [], roots: new Map([["global", "https://graph.microsoft.com/v1.0"]] as const) };

function contract(parts: PageParts = {}, resource: string = parcels["parcel.md"]) {
  const pages = { "parcel-list.md": markdownPage(parts), ...(resource === "" ? {} : { "parcel.md": resource }) };
  const facts = Object.entries(pages).map(([name, text]) => readFacts(readPage(name, text, () => undefined)) as Facts);
  const written = writeContract(facts, known, sources);
  for (const { kind, content } of written.documents) expect(metaErrors(kind, content)).toEqual([]);
  const contents = (wanted: string) => written.documents.filter(({ kind }) => kind === wanted);
  const types = typesOf(contents("resource").map(({ file, content }) => [file, content]));
  return { ...written, types, operation: contents("operation")[0]?.content };
}

const told = (errata: ReturnType<typeof contract>["errata"]): readonly string[] =>
  errata.map(({ about, stated, at, used, usedAt }) => `${about}: ${stated} ${at.line}, ${used} ${usedAt.line}`);

test("contradictions are told with both sides, and stand in the documents", () => {
  const { errata, documents, operation } = contract();
  expect(told(errata)).toEqual([
    "$filter: not supported 15, supported 26",
    expect.stringMatching(
      /^permissions of delegatedWork: least Parcel-Store.Read.All; .* 3, least Parcel.Read.All; .* 13$/,
    ),
    expect.stringMatching(/^permissions of application: /),
    "type of weight of microsoft.graph.parcel: Edm.Int64 18, Edm.Int32 9",
    "property seal of microsoft.graph.parcel: no such member 17, Edm.String 11",
  ]);
  expect(operation?.["x-errata"]).toHaveLength(3);
  const parcel = documents.find(({ file }) => file === "resources/parcel.yaml")?.content;
  expect(parcel?.["errata"]).toMatchObject([
    { stated: "Edm.Int64", at: "metadata.xml:18", used: "Edm.Int32", usedAt: "parcel.md:9" },
    {},
  ]);
});

test("the page is used over the metadata, the metadata over a convention", () => {
  expect(contract().types.get("microsoft.graph.parcel")).toMatchObject({
    properties: {
      // The page is silent on null: by convention it may be, but the metadata knows better.
      weight: { type: "Edm.Int32", nullable: false, filter: ["eq", "ge"] },
      state: { type: "microsoft.graph.parcelState", nullable: true },
      seal: { type: "Edm.String", nullable: true },
      label: { type: "Edm.String", optional: true },
      id: { key: true, nullable: false },
    },
    navigation: { depot: { type: "microsoft.graph.depot" } },
  });
  const [weight, seal] = ["weight", "seal"].map((name) => {
    const type = contract().types.get("microsoft.graph.parcel");
    return type === undefined || type.kind === "enum" ? undefined : type.properties[name];
  });
  expect([weight?.optional, seal?.optional]).toEqual([undefined, undefined]);
});

test("ids and other names of permissions come from the file", () => {
  expect(operationOf(contract().operation).permissions).toMatchObject({
    names: [
      {
        name: "Parcel.Read.All",
        aliases: ["Parcel-Store.Read.All"],
        delegatedId: "11111111-1111-4111-8111-111111111111",
      },
      { name: "Parcel.ReadWrite.All", applicationId: "22222222-2222-4222-8222-222222222222" },
    ],
    delegatedWork: { least: ["Parcel.Read.All"] },
    unasserted: { permissions: [] },
  });
});

test("what a page lacks for a contract comes from the other sources", () => {
  const { operation, refused, errata } = contract(
    { permissions: "", response: "## Response\n\nReturns a `200 OK` response code.", examples: "" },
    "",
  );
  expect(refused).toEqual([]);
  expect(operationOf(operation)).toMatchObject({
    returns: { resource: "microsoft.graph.parcel", collection: true },
    permissions: { application: { least: ["Parcel-Store.Read.All"] } },
  });
  expect(told(errata)).toEqual(["$filter: not supported 15, supported 18"]);
});

test("types that no page describes come from the metadata, with those on the way", () => {
  const { types, gaps } = contract({}, "");
  expect([...types.keys()].map((name) => name.replace("microsoft.graph.", ""))).toEqual([
    "depot",
    "parcel",
    "parcelState",
  ]);
  expect(gaps).toEqual([]);
});

test("a path that the metadata does not have is a gap", () => {
  const request = "## HTTP request\n\n```http\nGET /depots/{depot-id}/parcels/{id}/stamps\n```";
  expect(contract({ request, examples: "" }).gaps).toMatchObject([
    { kind: "not-in-metadata", reason: "metadata.xml: microsoft.graph.parcel has no member stamps" },
    { kind: "no-permissions", at: { document: "permissions.json" } },
  ]);
});

describe("paths that a permissions file has other permissions for", () => {
  const grant = (permission: string, paths: Readonly<Record<string, string>>) => [
    permission,
    {
      schemes: { DelegatedWork: { privilegeLevel: 1 } },
      pathSets: [{ schemeKeys: ["DelegatedWork"], methods: ["GET"], paths }],
    },
  ];
  const file = (...grants: readonly (readonly unknown[])[]) => ({
    ...sources,
    permissions: {
      document: "permissions.json",
      content: readPermissionsText(JSON.stringify({ permissions: Object.fromEntries(grants) })),
    },
  });
  const least = "least=DelegatedWork";
  const both = file(
    grant("Parcel.Read", { "/me/parcels": least }),
    grant("Parcel.Read.All", { "/me/parcels": "", "/depots/{id}/parcels": least }),
  );
  const request = "## HTTP request\n\n```http\nGET /me/parcels\nGET /depots/{id}/parcels\n```";
  const table = (names: string): string =>
    `## Permissions\n\n|Permission type|Permissions (from least to most privileged)|\n|--|--|\n|Delegated (work or school account)|${names}|\n|Delegated (personal Microsoft account)|Not supported.|\n|Application|Parcel.Read.All|\n`;
  const routesOf = (permissions: string, others: typeof both = both) => {
    const page = readFacts(readPage("parcel-list.md", markdownPage({ permissions, request }))) as Facts;
    const written = writeContract([page], known, others).documents.find(({ kind }) => kind === "operation");
    expect(metaErrors("operation", written?.content)).toEqual([]);
    return operationOf(written?.content);
  };

  test("have them where the page has none", () => {
    const { permissions, routes } = routesOf("");
    expect(permissions.delegatedWork).toEqual({ supported: true, least: ["Parcel.Read"], higher: ["Parcel.Read.All"] });
    expect(routes.map((route) => route.permissions?.delegatedWork)).toEqual([
      { supported: true, least: ["Parcel.Read"], higher: ["Parcel.Read.All"] },
      { supported: true, least: ["Parcel.Read.All"], higher: [] },
    ]);
  });

  test("have those of the page's table that are for them; the others are left open", () => {
    const { routes } = routesOf(table("Parcel.Read, Parcel.Read.All"));
    expect(routes[0]?.permissions).toMatchObject({
      delegatedWork: { least: ["Parcel.Read"], higher: ["Parcel.Read.All"] },
      application: { supported: false },
      delegatedOnly: true,
    });
    expect(routes[1]?.permissions).toMatchObject({
      delegatedWork: { least: ["Parcel.Read.All"], higher: [] },
      application: { least: ["Parcel.Read.All"] },
      unasserted: { permissions: ["Parcel.Read"] },
    });
  });

  test("have those of the page where the file does not have them", () => {
    const { permissions, routes } = routesOf(
      table("Parcel.Read"),
      file(grant("Parcel.Read", { "/me/parcels": least })),
    );
    expect(permissions.delegatedWork).toEqual({ supported: true, least: ["Parcel.Read"], higher: [] });
    expect(routes[1]?.permissions).toBeUndefined();
  });

  test("have of the page's those that the file has as well; the others are left open, and a row that has none stays", () => {
    const shared = file(grant("Parcel.Read.All", { "/me/parcels": least, "/depots/{id}/parcels": least }));
    const { permissions } = routesOf(table("Parcel.Read, Parcel.Read.All, Parcel.Write.All"), shared);
    expect(permissions.delegatedWork).toEqual({ supported: true, least: ["Parcel.Read.All"], higher: [] });
    expect(permissions.unasserted.permissions).toEqual(["Parcel.Read", "Parcel.Write.All"]);
    const other = routesOf(table("Parcel.Read, Parcel.Write.All"), shared);
    expect(other.permissions.delegatedWork).toMatchObject({ least: ["Parcel.Read"], higher: ["Parcel.Write.All"] });
  });

  test("a path that neither knows is open", () => {
    const { routes } = routesOf("", file(grant("Parcel.Read", { "/me/parcels": least })));
    expect(routes[1]?.permissions?.delegatedWork).toEqual({ supported: true, least: [], higher: [] });
  });
});

describe("request lines that the metadata knows better", () => {
  const request = (lines: string): string => `## HTTP request\n\n\`\`\`http\n${lines}\n\`\`\``;
  const unboundOf = (content: unknown): unknown =>
    Object.entries((content as { paths: Record<string, { "x-unbound"?: string }> }).paths).map(
      ([path, { "x-unbound": unbound }]) => [path, unbound],
    );

  test("a placeholder where there is no key makes a path that nobody can ask for", () => {
    const { operation, gaps } = contract({ request: request("GET /depots/{id}/parcels\nGET /depots/{id}/{size}") });
    expect(unboundOf(operation)).toEqual([
      ["/depots/{depotId}/parcels", undefined],
      ["/depots/{depotId}/{size}", "{size} is a key behind {depotId}, which is no collection"],
    ]);
    expect(gaps.map(({ kind }) => kind)).toContain("unbound-request");
  });

  test("a line that leads to something else is no route of the operation", () => {
    const { operation, gaps } = contract({ request: request("GET /depots/{id}/parcels\nGET /depots/{id}") });
    expect(unboundOf(operation)).toEqual([
      ["/depots/{depotId}/parcels", undefined],
      ["/depots/{depotId}", "it returns microsoft.graph.depot"],
    ]);
    expect(gaps).toContainEqual(
      expect.objectContaining({ kind: "other-return", reason: "/depots/{id}: it returns microsoft.graph.depot" }),
    );
  });

  test("a page whose lines all lead to another type makes no contract; whether to one or to many, it is believed", () => {
    expect(contract({ request: request("GET /depots/{id}"), examples: "" }).refused).toEqual([
      { id: "parcel-list", lacks: ["a path that ids alone lead to"] },
    ]);
    expect(unboundOf(contract({ request: request("GET /depots/{id}/parcels/{id}"), examples: "" }).operation)).toEqual([
      ["/depots/{depotId}/parcels/{parcelId}", undefined],
    ]);
  });

  test("a page without a path to ask for makes no contract", () => {
    const { refused } = contract({ request: request("GET /depots/{id}/parcels/$value"), examples: "" });
    expect(refused).toEqual([{ id: "parcel-list", lacks: ["a path that ids alone lead to"] }]);
  });

  test("nor does one that returns what nobody describes", () => {
    const returning = (type: string) =>
      contract({
        request: request("GET /depots/{id}/delta"),
        response: `## Response\n\nReturns a [${type}](../resources/${type}.md) object.`,
        examples: "",
      }).refused;
    expect(returning("stamp")).toEqual([
      { id: "parcel-list", lacks: ["a description of microsoft.graph.stamp: give its resource page"] },
    ]);
    expect(returning("parcelState")).toEqual([
      { id: "parcel-list", lacks: ["a type that is no enumeration, as microsoft.graph.parcelState is"] },
    ]);
  });

  test.each([
    ["/depots/{id}/parcels/delta", "delta calls a function of parcels, which is not followed"],
    ["/depots/microsoft.graph.parcel", "microsoft.graph.parcel casts depots to another type, which is not followed"],
  ])("a cast and a function are told from what is merely not there: %s", (path, reason) => {
    expect(contract({ request: request(`GET ${path}`), examples: "" }).gaps).toContainEqual(
      expect.objectContaining({ kind: "not-in-metadata", reason: `metadata.xml: ${reason}` }),
    );
  });
});
