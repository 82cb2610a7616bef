import { describe, expect, test } from "vitest";

import type { EnumFacts, ResourceFacts } from "../../facts.ts";
import { readFacts } from "../read-page.ts";
import { readPage } from "../read-page.ts";
import { readSupport } from "./read-support.ts";
import { readType } from "./read-members.ts";

const page = `---
doc_type: resourcePageType
---
# parcel resource type

Namespace: microsoft.graph.post

## Properties
|Property|Type|Description|
|:--|:--|:--|
|id|String|The name of the parcel. Key. Not nullable. Supports \`$filter\` (\`eq\`, \`ne\`, \`in\`) and \`$orderby\`.|
|sentDateTime|DateTimeOffset|Nullable. Supports \`$filter\` (\`ge\` and \`le\`).|
|state|[parcelState](parcelstate.md)|Where it is. Possible values are: \`sent\`, \`received\`, or \`unknownFutureValue\`.|
|labels|String collection|What is on it. Returned only on \`$select\`.|
|address|[address](../resources/address.md)|Where it goes.|
|weight|grams|How heavy it is.|
|extra|JSON|Anything.|

## Relationships
|Relationship|Type|Description|
|:--|:--|:--|
|depot|[microsoft.graph.post.depot](depot.md)|Where it is kept. Supports \`$expand\`.|
|scans|[scan](scan.md) collection|Nullable.|

## JSON representation
<!-- {
  "blockType": "resource",
  "keyProperty": "id",
  "@odata.type": "microsoft.graph.post.parcel",
  "optionalProperties": ["address"]
} -->
\`\`\`json
{
  "@odata.type": "#microsoft.graph.post.parcel",
  "id": "String (identifier)",
  "address": { "@odata.type": "microsoft.graph.physicalAddress" }
}
\`\`\`
`;
const facts = readFacts(readPage("parcel.md", page)) as ResourceFacts;
const member = (name: string): object | undefined =>
  [...facts.properties, ...facts.navigation].find((one) => one.name === name);

describe("a resource page", () => {
  test("gives the type with its members", () => {
    expect(facts).toMatchObject({
      kind: "resource",
      name: { value: "microsoft.graph.post.parcel" },
      shape: { value: "entity" },
    });
    expect(facts.properties).toHaveLength(7);
    expect(facts.navigation.map(({ name }) => name)).toEqual(["depot", "scans"]);
  });

  test("gives type, nullability and support of each member with its line", () => {
    expect(member("id")).toMatchObject({
      type: { value: "Edm.String", at: { document: "parcel.md", line: 11 } },
      nullable: { value: false },
      key: { value: true },
      filter: { value: ["eq", "ne", "in"] },
      orderby: { value: true },
    });
    expect(member("sentDateTime")).toMatchObject({ nullable: { value: true }, filter: { value: ["ge", "le"] } });
    expect(member("sentDateTime")).not.toHaveProperty("orderby");
    expect(member("labels")).toMatchObject({ type: { value: "Collection(Edm.String)" }, optional: { value: true } });
    expect(member("state")).toMatchObject({
      type: { value: "microsoft.graph.post.parcelState" },
      values: { value: ["sent", "received", "unknownFutureValue"] },
    });
    expect(member("depot")).toMatchObject({ type: { value: "microsoft.graph.post.depot" }, expand: { value: true } });
    expect(member("scans")).toMatchObject({ type: { value: "Collection(microsoft.graph.post.scan)" } });
  });

  test("names what it contradicts and what is not read", () => {
    expect(facts.errata).toMatchObject([
      {
        about: "type of address",
        stated: "microsoft.graph.physicalAddress",
        at: { line: 36 },
        used: "microsoft.graph.post.address",
      },
    ]);
    expect(facts.gaps).toMatchObject([{ kind: "unread-type", at: { line: 17 }, reason: 'extra has the type "JSON"' }]);
  });
});

test("the same page as copied from a browser gives the same members", () => {
  const text = `parcel resource type

Namespace: microsoft.graph.post

Properties

Property Type Description
id String The name of the parcel.
Key. Not nullable. Supports $filter(eq, ne, in) and $orderby.
labels String collection What is on it.

Relationships

Relationship Type Description
depot microsoft.graph.post.depot Where it is kept. Supports $expand.

JSON representation

{
  "@odata.type": "#microsoft.graph.post.parcel"
}
`;
  const copied = readFacts(readPage("parcel.txt", text)) as ResourceFacts;
  expect(copied.name?.value).toBe("microsoft.graph.post.parcel");
  expect(copied.properties).toMatchObject([
    { name: "id", type: { value: "Edm.String" }, filter: { value: ["eq", "ne", "in"] }, orderby: { value: true } },
    { name: "labels", type: { value: "Collection(Edm.String)" } },
  ]);
  expect(copied.navigation).toMatchObject([{ name: "depot", expand: { value: true } }]);
});

describe("an enumeration", () => {
  const table = "|Member|Value|Description|\n|--|--|--|\n|sent|0|.|\n|received|1|.|\n";

  test("has members with values on a page of its own", () => {
    const text = `# parcelState enum type\n\nNamespace: microsoft.graph.post\n\n## Members\n${table}`;
    expect(readFacts(readPage("parcelstate.md", text))).toMatchObject({
      kind: "enum",
      name: { value: "microsoft.graph.post.parcelState" },
      members: [{ value: { name: "sent", value: 0 } }, { value: { name: "received", value: 1 } }],
      gaps: [],
    });
  });

  test("has members without values under a heading of a resource page, which is said", () => {
    const text = `# x resource type\n\nNamespace: a.b\n\n## Properties\n|Property|Type|Description|\n|-|-|-|\n|id|String|.|\n\n### colour values\n|Value|Description|\n|-|-|\n|red|.|\n|blue|.|\n`;
    const [colour] = (readFacts(readPage("x.md", text)) as ResourceFacts).enums as [EnumFacts];
    expect(colour).toMatchObject({ id: "colour", name: { value: "a.b.colour" }, gaps: [{ kind: "no-member-value" }] });
    expect(colour.members.map(({ value }) => value.name)).toEqual(["red", "blue"]);
  });
});

test("a page that describes nothing says so", () => {
  expect(readFacts(readPage("overview.md", "# Overview\n\nText.\n"))).toMatchObject({ kind: "no-kind" });
});

test.each([
  ["String", "Edm.String"],
  ["string (url)", "Edm.String"],
  ["Edm.Int32", "Edm.Int32"],
  ["Collection(Edm.Guid)", "Collection(Edm.Guid)"],
  ["Boolean collection", "Collection(Edm.Boolean)"],
  ["microsoft.graph.user collection", "Collection(microsoft.graph.user)"],
  ["itemBody resource", "n.itemBody"],
  ["JSON", undefined],
  ["a or b", undefined],
])("the type %s is %s", (text, type) => {
  expect(readType({ text, links: [] }, "n")).toBe(type);
});

test.each([
  ["Supports $filter (eq only).", { filter: ["eq"] }],
  [
    "Supports $filter (eq, NOT, startsWith), $search, and $orderBy.",
    { filter: ["eq", "not", "startswith"], orderby: true },
  ],
  ["Supports $filter.", { unnamedFilter: true }],
  ["Supports $expand.", { expand: true }],
  ["Does not support $filter.", {}],
  ["Read-only, Nullable", { nullable: true }],
  ["Key, not nullable", { nullable: false }],
  ["This value is nullable in tests.", {}],
])("%s", (description, support) => {
  expect(readSupport(description)).toEqual(support);
});

test.each([
  ["parcelCollection", "microsoft.graph.parcelCollection"],
  ["parcelCollection collection", "Collection(microsoft.graph.parcelCollection)"],
  ["parcel collection", "Collection(microsoft.graph.parcel)"],
  ["parcel (collection)", "Collection(microsoft.graph.parcel)"],
  ["Collection(parcel)", "Collection(microsoft.graph.parcel)"],
])("the type %s", (text, type) => {
  expect(readType({ text, links: [] }, "microsoft.graph")).toBe(type);
});

test("null among the values says that there may be none", () => {
  const said = readSupport("Possible values are: `null` (default value), `sent`, and `received`.".replaceAll("`", ""));
  expect(said).toEqual({ nullable: true, values: ["sent", "received"] });
});

test.each([
  ["Key.", true],
  ["The name of the parcel. Key. Not nullable.", true],
  ["The seal, or its Product Key.", undefined],
])("a key is said to be one by a sentence of its own: %s", (description, key) => {
  expect(readSupport(description).key).toBe(key);
});

test.each([
  ["The city in which the user is located. Maximum length is 128 characters. Supports `$filter` (`eq`).", 128],
  ["The name. Can have a maximum of 256 characters.", 256],
  ["Its value. Must not exceed 1,024 characters in length.", 1024],
  ["The first 255 characters of the message body. It is in text format.", 255],
  ["What it says. Maximum length: 64 characters.", 64],
  ["Shown behind the first 20 characters of the name.", undefined],
  ["At least 8 characters; a maximum of 3 attempts.", undefined],
])("%s tells how long a text may be", (description, maxLength) => {
  expect(readSupport(description).maxLength).toBe(maxLength);
});
