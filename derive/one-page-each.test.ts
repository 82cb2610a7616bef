import { expect, test } from "vitest";

import { writeContract } from "./contract.ts";
import type { Facts, ResourceFacts } from "./facts.ts";
import { onePageEach } from "./contract.ts";
import { readFacts } from "./pages/read-page.ts";
import { readPage } from "./pages/read-page.ts";

const page = (name: string, namespace: string, shown: string, members = "|id|String|Key.|"): ResourceFacts =>
  readFacts(
    readPage(
      name,
      `# parcel resource type\n\nNamespace: ${namespace}\n\n## Properties\n|Property|Type|Description|\n|-|-|-|\n${members}\n\n## JSON representation\n<!-- { "blockType": "resource", "@odata.type": "${shown}" } -->\n\`\`\`json\n{ "id": "" }\n\`\`\`\n`,
    ),
  ) as ResourceFacts;
const own = page("post-parcel.md", "microsoft.graph.post", "microsoft.graph.post.parcel");
// It shows the type of another namespace than its own.
const other = page(
  "parcel.md",
  "microsoft.graph",
  "microsoft.graph.post.parcel",
  "|id|String|Key.|\n|weight|Int32|Heavy.|",
);

test.each([
  ["first", [own, other]],
  ["last", [other, own]],
])("the page of the type's namespace describes it where it is read %s, and the other is named", (_, facts) => {
  const { pages, gaps } = onePageEach(facts);
  expect(pages).toEqual([own]);
  expect(gaps).toMatchObject([
    {
      kind: "second-page",
      at: { document: "parcel.md" },
      reason: "microsoft.graph.post.parcel is described by post-parcel.md as well, which is used",
    },
  ]);
});

test("where the namespace does not decide, the page that is called as the type is, then the one that tells more", () => {
  const plain = page("parcel.md", "microsoft.graph", "microsoft.graph.parcel");
  const more = page("delivery.md", "microsoft.graph", "microsoft.graph.parcel", "|id|String|Key.|\n|a|String|A.|");
  const less = page("cargo.md", "microsoft.graph", "microsoft.graph.parcel");
  expect(onePageEach([more, plain]).pages).toEqual([plain]);
  expect(onePageEach([less, more]).pages).toEqual([more]);
  expect(onePageEach([more, less]).pages).toEqual([more]);
});

test("a contract has the type once, whatever the order of the pages", () => {
  const known = { permissions: [], roles: [], roots: new Map() };
  const documents = (facts: readonly Facts[]) => writeContract(facts, known).documents;
  expect(documents([own, other])).toEqual(documents([other, own]));
  expect(writeContract([other, own], known).gaps).toMatchObject([{ kind: "second-page" }]);
});
