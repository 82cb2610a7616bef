import type { OperationFacts } from "../facts.ts";
import { readFacts } from "../pages/read-page.ts";
import { type FindInclude, readPage } from "../pages/read-page.ts";

/** The parts of an API reference page in Markdown; what is left out stands as below. An empty text leaves the part out. */
export interface PageParts {
  readonly front?: string;
  readonly title?: string;
  readonly namespace?: string;
  readonly permissions?: string;
  readonly request?: string;
  readonly query?: string;
  readonly response?: string;
  readonly examples?: string;
}

const parts: Required<PageParts> = {
  front: '---\ntitle: "List parcels"\ndoc_type: apiPageType\n---\n',
  title: "# List parcels",
  namespace: "Namespace: microsoft.graph",
  permissions: `## Permissions

|Permission type|Permissions (from least to most privileged)|
|:---|:---|
|Delegated (work or school account)|Parcel.Read.All, Parcel.ReadWrite.All|
|Delegated (personal Microsoft account)|Not supported.|
|Application|Parcel.Read.All, Parcel.ReadWrite.All|`,
  request: `## HTTP request

<!-- { "blockType": "ignored" } -->
\`\`\`http
GET /depots/{depot-id}/parcels
\`\`\``,
  query: "## Optional query parameters\n\nThe `$select` and `$filter` options can be used.",
  response:
    "## Response\n\nReturns a `200 OK` response code and a collection of [parcel](../resources/parcel.md) objects.",
  examples: `## Examples

### Example 1: All parcels

#### Request

# [HTTP](#tab/http)
<!-- {
  "blockType": "request",
  "name": "list_parcel"
}-->

\`\`\`msgraph-interactive
GET https://graph.microsoft.com/v1.0/depots/7/parcels
\`\`\`

# [C#](#tab/csharp)
[!INCLUDE [sample-code](../includes/snippets/csharp/list-parcel.md)]

---

#### Response

<!-- { "blockType": "response", "@odata.type": "microsoft.graph.parcel", "isCollection": true } -->

\`\`\`http
HTTP/1.1 200 OK
Content-type: application/json

{
  "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#depots('7')/parcels",
  "value": [{ "id": "1", "weight": 3 }]
}
\`\`\``,
};

/** A page made of parts, in the order in which authors write them. */
export function markdownPage(changed: PageParts = {}): string {
  const all = { ...parts, ...changed };
  const shown = [all.title, all.namespace, all.permissions, all.request, all.query, all.response, all.examples];
  return `${all.front}${shown.filter((part) => part !== "").join("\n\n")}\n`;
}

/** The facts of a page made of parts. */
export function operationOfPage(given: PageParts = {}, findInclude?: FindInclude): OperationFacts {
  const facts = readFacts(readPage("parcel-list.md", markdownPage(given), findInclude));
  if (!("gaps" in facts) || facts.kind !== "operation") throw new Error("the page describes no operation");
  return facts;
}

/** The kinds of gaps of a page, without that on national clouds, which the pages made of parts never tell. */
export function gapKindsOf({ gaps }: OperationFacts): readonly string[] {
  return gaps.map(({ kind }) => kind).filter((kind) => kind !== "no-clouds");
}
