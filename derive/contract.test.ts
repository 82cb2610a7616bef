import { validate } from "@readme/openapi-parser";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { metaErrors } from "../specs/loading/read-document.ts";
import { operationOf } from "../specs/loading/operation-of.ts";
import { typesOf } from "../specs/loading/types-of.ts";
import type { EnumType, StructuredType } from "../specs/resource.ts";
import { writeContract } from "./contract.ts";
import type { Facts } from "./facts.ts";
import { readFacts } from "./pages/read-page.ts";
import { readPage } from "./pages/read-page.ts";
import { operationOfPage } from "./testing/markdown-page.ts";
import type { KnownNames } from "./sources.ts";
import { routeIds } from "./write/routes.ts";
import { yamlText } from "./write/written-document.ts";

const known: KnownNames = {
  permissions: [{ name: "Parcel.Read.All", aliases: ["Parcels.Read"], delegatedId: "1" }],
  roles: [{ name: "Parcel Reader", templateId: "2" }],
  roots: new Map([
    ["global", "https://graph.microsoft.com/v1.0"],
    ["china", "https://microsoftgraph.chinacloudapi.cn/v1.0"],
  ]),
};

const resource = (name: string, rows: string, more = ""): Facts =>
  readFacts(
    readPage(
      `${name}.md`,
      `# ${name} resource type\n\nNamespace: microsoft.graph\n\n## Properties\n|Property|Type|Description|\n|-|-|-|\n${rows}\n\n${more}`,
    ),
  ) as Facts;

test("what a request must have beside its path stands in the contract, and is read from it", () => {
  const facts = operationOfPage({
    request: "## HTTP request\n```http\nGET /depots/{id}/parcels?since={start}\n```",
    query:
      "## Optional query parameters\n`$filter`\n## Request headers\n|Name|Description|\n|-|-|\n|ConsistencyLevel|eventual. This header and `$count` are required when using `$filter`.|",
    examples: "## Examples\n```http\nGET /depots/7/parcels?since=2020-01-01\n```\n```http\nHTTP/1.1 200 OK\n\n{}\n```",
  });
  const content = writeContract([facts], known).documents[0]?.content;
  expect(metaErrors("operation", content)).toEqual([]);
  const { routes, neededHeaders } = operationOf(content);
  expect(routes[0]?.query).toEqual([{ name: "since", value: "2020-01-01" }]);
  expect(neededHeaders).toEqual([{ name: "ConsistencyLevel", value: "eventual", beside: ["$filter"], counted: true }]);
});

test("what a collection can do beyond its query options stands in the contract, and is read from it", () => {
  const facts = operationOfPage({
    query:
      "## Optional query parameters\nThis method supports `$search` and `$top`. You can use `$search` on the **label** and **senderName** properties. Maximum allowed `$top` value is 50.\n## Request headers\n|Name|Description|\n|-|-|\n|Prefer|odata.maxpagesize={x}. Optional.|",
    examples:
      "## Examples\n```http\nGET /depots/7/parcels/$count\n```\n```http\nHTTP/1.1 200 OK\nContent-type: text/plain\n\n7\n```\n```http\nGET /depots/7/parcels/microsoft.graph.box\n```\n```http\nHTTP/1.1 200 OK\n\n{}\n```",
  });
  const content = writeContract([facts], known).documents[0]?.content;
  expect(metaErrors("operation", content)).toEqual([]);
  expect(operationOf(content)).toMatchObject({
    searchable: ["label", "senderName"],
    countSegment: true,
    casts: ["microsoft.graph.box"],
    pageSizePreference: true,
    mostPerPage: 50,
  });
});

test.each([
  ["The maximum and default page size is 1,000 objects.", 1000],
  ["Use `$top` to customize the page size, within the range of 1 and 1000.", 1000],
  ["The `$top` OData query parameter has a limit of 1000 alerts.", 1000],
  ["The default page size is 100.", undefined],
  ["The maximum length is 64 characters.", undefined],
])("of a page that says %s a page has at most %s items", (text, most) => {
  const facts = operationOfPage({ query: `## Optional query parameters\n\`$top\`. ${text}` });
  expect(facts.abilities?.pageSize?.value.most).toBe(most);
});

test("what is shown within query options stands in the contract, and is read from it", () => {
  const request = (query: string, status = "200 OK") =>
    `\`\`\`http\nGET /depots/7/parcels?${query}\n\`\`\`\n\`\`\`http\nHTTP/1.1 ${status}\n\n{}\n\`\`\`\n`;
  const facts = operationOfPage({
    request:
      "## HTTP request\n```http\nGET /depots/{depot-id}/parcels\nGET /depots/{depot-id}/parcels?$expand=depot($levels=n)\n```",
    examples: [
      "## Examples",
      request("$select=id,address/city"),
      request("$expand=Labels($filter=id eq 'a';$select=id)"),
      request("$expand=labels($top=3),seals"),
      request("$filter=labels/any(l:l/text eq 'x') and weight gt 3"),
      request("$expand=seals($count=true)", "400 Bad Request"),
      request("$filter=marks/any(m:m eq 'x')"),
      request("$filter=labels/any(l:l/code eq 'x' and l/maker eq 'y')"),
    ].join("\n"),
  });
  const content = writeContract([facts], known).documents[0]?.content;
  expect(metaErrors("operation", content)).toEqual([]);
  const { selectPaths, expandOptions, askedEntities } = operationOf(content);
  expect(selectPaths).toEqual(["address/city"]);
  expect(Object.fromEntries(expandOptions ?? [])).toEqual({
    labels: { options: ["$filter", "$top"], members: ["id"] },
    depot: { options: ["$levels"] },
  });
  expect(Object.fromEntries(askedEntities ?? [])).toEqual({ labels: { quantifiers: ["any"], members: ["text"] } });
});

test("the searched properties are those of an example where no sentence names them", () => {
  const facts = operationOfPage({
    query: "## Optional query parameters\n`$search`",
    examples: '## Examples\n```http\nGET /depots/7/parcels?$search="label:wa" OR "note:to"\n```',
  });
  expect(facts.abilities?.searchable?.value).toEqual(["label", "note"]);
});

test("a page that names no options has those that its type and the metadata tell", () => {
  const facts = operationOfPage({
    query:
      "## Optional query parameters\nThis method supports the OData query parameters to help customize the response.",
  });
  const parcel = resource("parcel", "|label|String|The label. Supports `$filter` (`eq`).|");
  const [document] = writeContract([facts, parcel], known).documents;
  expect(operationOf(document?.content).queryOptions).toEqual(["$filter"]);
  expect(operationOf(writeContract([facts], known).documents[0]?.content).queryOptions).toEqual([]);
});

describe("an operation", () => {
  const facts = operationOfPage({
    permissions: `## Permissions\n\nParcel Reader is the least privileged role that will do. Parcel Owner is the least privileged role here.\n\n|Permission type|Permissions (from least to most privileged)|\n|-|-|\n|Delegated (work or school account)|Parcel.Read.All|\n|Application|A.Read and B.Read|`,
    request:
      "## HTTP request\n```http\nGET /depots/{id}/parcels\nGET /depots/{name}/parcels\nGET /me/parcels\nGET /find(name='{name}')\nPOST /x\n```",
  });
  const written = writeContract([facts], known);
  const content = parse(yamlText(written.documents[0]?.content ?? {})) as object;
  const operation = operationOf(content);

  test("is a document that the schema and OpenAPI accept, read back from YAML", async () => {
    expect(metaErrors("operation", content)).toEqual([]);
    expect(await validate(structuredClone(content) as Parameters<typeof validate>[0])).toMatchObject({ valid: true });
  });

  test("has a route for each path that keys alone can address, and shows the others", () => {
    expect(operation.routes.map(({ id, template }) => [id, template])).toEqual([
      ["through-depot", "/depots/{depotId}/parcels"],
      ["through-me", "/me/parcels"],
    ]);
    expect(content).toMatchObject({
      paths: { "/find(name='{name}')": { "x-unbound": "find(name='{name}') has a parameter that is no key" } },
    });
  });

  test("says of permissions what the page says, and asserts nothing of what it does not", () => {
    expect(content).toMatchObject({
      "x-permissions": {
        delegatedWork: { least: ["Parcel.Read.All"], higher: [] },
        delegatedPersonal: { documented: false },
        application: { conditional: "A.Read and B.Read" },
        names: [{ name: "Parcel.Read.All", aliases: ["Parcels.Read"], delegatedId: "1" }],
        roles: [{ name: "Parcel Reader", templateId: "2", least: true }],
      },
    });
    expect(operation.permissions.delegatedPersonal).toEqual({ supported: true, least: [], higher: [] });
  });

  test("has its facts' places, by JSON Pointer", () => {
    expect(content).toMatchObject({
      "x-places": {
        "/info/title": "parcel-list.md:5",
        "/x-namespace": "parcel-list.md:7",
        "/x-permissions/delegatedWork": "parcel-list.md:15",
      },
    });
  });

  test("is not written when it lacks what a contract needs, and says what", () => {
    const bare = operationOfPage({ namespace: "", permissions: "", response: "", examples: "" });
    expect(writeContract([bare], known)).toMatchObject({
      documents: [],
      refused: [{ id: "parcel-list", lacks: ["a namespace", "the type of the response"] }],
    });
  });

  test("returns the type that the linked page describes, whatever the link calls it", () => {
    const named = resource(
      "parcel",
      "|id|String|Key.|",
      '## JSON representation\n<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.postParcel" } -->\n```json\n{}\n```',
    );
    const [first] = writeContract([operationOfPage(), named], known).documents;
    expect(first?.content["x-returns"]).toEqual({ resource: "microsoft.graph.postParcel", collection: true });
  });

  test("holds contested those keys that an example names in two ways", () => {
    const examples = operationOfPage().examples;
    const changed = examples.map((example) => ({
      ...example,
      request: { ...example.request, url: example.request.url.replace("depots/7", "depots/8") },
    }));
    const contested = (all: typeof examples): unknown =>
      writeContract([{ ...operationOfPage(), examples: all }], known).documents[0]?.content["x-contested-keys"];
    expect(contested(examples)).toBeUndefined();
    expect(contested(changed)).toMatchObject([{ parameter: "depotId" }]);
  });
});

describe("resources", () => {
  const parcel = resource(
    "parcel",
    "|id|String|A name. Supports `$filter` (`eq`, `startsWith`).|\n|weight|Int32|Not nullable.|\n|state|parcelState|Possible values are: `sent`, `received`, `unknownFutureValue`.|\n|box|[box](box.md)|What it is in.|",
    "## Relationships\n|Relationship|Type|Description|\n|-|-|-|\n|depot|[depot](depot.md)|Supports `$expand`.|\n|sender|[person](person.md)|.|",
  );
  const written = writeContract([parcel, resource("depot", "|id|String|.|")], known);
  const contents = written.documents.map(({ file, content }) => [file, parse(yamlText(content)) as object] as const);
  const types = typesOf(contents);
  const type = types.get("microsoft.graph.parcel") as StructuredType;

  test("are documents that the schema accepts and that refer only to each other", () => {
    for (const [, content] of contents) expect(metaErrors("resource", content)).toEqual([]);
    expect(contents.map(([file]) => file)).toEqual([
      "resources/parcel.yaml",
      "resources/depot.yaml",
      "resources/parcel-state.yaml",
    ]);
  });

  test("have nullability and keys by convention where the page says nothing, and say so", () => {
    expect(type.kind).toBe("entity");
    expect(type.properties["id"]).toMatchObject({
      nullable: false,
      key: true,
      filter: ["eq"],
      filterFunctions: ["startswith"],
    });
    expect(type.properties["weight"]).toMatchObject({ nullable: false });
    expect(contents[0]?.[1]).toMatchObject({
      places: {
        "/kind": "convention",
        "/properties/id/nullable": "convention",
        "/properties/weight/nullable": "parcel.md:9",
      },
    });
  });

  test("may hold anything where no page describes the type, and name it", () => {
    expect(type.properties["box"]).toMatchObject({
      type: "Edm.Untyped",
      note: expect.stringContaining("microsoft.graph.box"),
    });
    expect(Object.keys(type.navigation)).toEqual(["depot"]);
    expect(written.gaps.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["missing-type", "box is microsoft.graph.box"],
      ["missing-type", "sender is microsoft.graph.person"],
    ]);
  });

  test("an enumeration without values lists its members apart", () => {
    expect(types.get("microsoft.graph.parcelState") as EnumType).toMatchObject({
      members: {},
      alsoListed: ["sent", "received", "unknownFutureValue"],
      sentinel: "unknownFutureValue",
    });
  });
});

test("routes are called by what others do not go through", () => {
  const line = (template: string): Parameters<typeof routeIds>[0][number] => ({
    method: "GET",
    written: "",
    template,
    parameters: [],
  });
  expect(
    routeIds(["/workflows/{workflowId}/results", "/workflows/{workflowId}/runs/{runId}/results"].map(line)),
  ).toEqual(["direct", "through-run"]);
  expect(routeIds(["/me/calendars", "/users/{id}/calendars", "/users/{name}/calendars"].map(line))).toEqual([
    "through-me",
    "through-users",
    "through-users-2",
  ]);
});
