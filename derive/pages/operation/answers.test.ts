import { describe, expect, test } from "vitest";

import { gapKindsOf, operationOfPage } from "../../testing/markdown-page.ts";

const code = (text: string): string => `\`\`\`http\n${text}\n\`\`\`\n`;

test("a page in the usual form lacks nothing", () => {
  const facts = operationOfPage();
  expect(gapKindsOf(facts)).toEqual([]);
  expect(facts).toMatchObject({
    id: "parcel-list",
    title: { value: "List parcels" },
    status: { value: 200 },
    returns: { value: { resource: "microsoft.graph.parcel", collection: true } },
    examples: [{ id: "example-1", summary: "All parcels", request: { method: "GET" }, response: { status: 200 } }],
  });
});

describe("query options", () => {
  test.each([
    ["Supports `$select`, `$orderBy` and `$top`.", ["$select", "$orderby", "$top"]],
    ["You can `$expand` what is not expanded by default.", ["$expand"]],
    ["Supports `$select`. It does not support `$filter`.", ["$select"]],
    ["`$search` isn't supported. Use `$filter`.", ["$filter"]],
    ["|Name|Description|\n|--|--|\n|$count|How many|\n|$skip|Where|", ["$count", "$skip"]],
    ["None.", []],
    ["This operation does not currently support OData query parameters.", []],
  ])("%s", (text, options) => {
    const facts = operationOfPage({ query: `## Optional query parameters\n\n${text}` });
    expect(facts.queryOptions?.map(({ value }) => value)).toEqual(options);
    expect(gapKindsOf(facts)).toEqual([]);
  });

  test.each([
    ["$orderby=weight&$top=2", 200, ["$select", "$filter", "$orderby", "$top"]],
    ["$format=json&$orderby=weight", 200, ["$select", "$filter", "$orderby"]],
    // What is refused is not supported.
    ["$orderby=weight", 400, ["$select", "$filter"]],
  ])("where some are named, those of the page's own examples count as well: %s, %i", (query, status, options) => {
    const request = `\`\`\`http\nGET https://graph.microsoft.com/v1.0/depots/7/parcels?${query}\n\`\`\``;
    const response = `\`\`\`http\nHTTP/1.1 ${status} OK\nContent-type: application/json\n\n{ "value": [] }\n\`\`\``;
    const examples = `## Examples\n\n### Request\n\n${request}\n\n### Response\n\n${response}`;
    expect(operationOfPage({ examples }).queryOptions?.map(({ value }) => value)).toEqual(options);
    // Where none are named, the page may be of another mind.
    const none = operationOfPage({ examples, query: "## Optional query parameters\n\nNone." });
    expect(none.queryOptions).toEqual([]);
  });

  test.each([
    ["Use `$top` to customize the page size, within the range of 1 and 1000.", ["$top"]],
    ["You can use the `$top` query parameter to specify the number of items in the page.", ["$top"]],
    // How something is used is not that it can be.
    ["The examples that use `$top` are below.", undefined],
    ["To get more, don't use `$top` to page.", undefined],
  ])("what the head of a page tells to use is supported: %s", (advice, options) => {
    const facts = operationOfPage({
      namespace: `Namespace: microsoft.graph\n\nList parcels.\n\n${advice}`,
      query: "## Optional query parameters\n\nThis method supports the OData query parameters.",
    });
    expect(facts.queryOptions?.map(({ value }) => value)).toEqual(options);
  });

  test("options that are not named are not guessed", () => {
    const facts = operationOfPage({
      query: "## Optional query parameters\n\nThis supports the [OData options](/graph/q).",
    });
    expect(facts.queryOptions).toBeUndefined();
    expect(gapKindsOf(facts)).toEqual(["unnamed-query-options"]);
    expect(gapKindsOf(operationOfPage({ query: "" }))).toEqual(["no-query-options"]);
  });

  test("options that are named among others leave these unnamed", () => {
    const named = (sentence: string) => operationOfPage({ query: `## Optional query parameters\n\n${sentence}` });
    const some = named(
      "This method supports the [OData query parameters](/q) to help, including `$count` and `$filter`.",
    );
    expect(some.queryOptions?.map(({ value }) => value)).toEqual(["$count", "$filter"]);
    expect(gapKindsOf(some)).toContain("unnamed-query-options");
    const all = named("This method supports the `$count` and `$filter` OData query parameters.");
    expect(gapKindsOf(all)).not.toContain("unnamed-query-options");
  });
});

test.each([
  ["$select is not supported in this case.", ["$filter"]],
  ["The **seal** property does not support `$select`.", ["$filter"]],
  ["Some options are not supported: `$select`, `$filter`.", []],
  ["There is no support for `$select`.", ["$filter"]],
  ["There is limited support for `$filter`:", ["$select"]],
  ["The only supported `$filter` expression is `$filter=id+eq+{value}`.", ["$select"]],
  ["`$select` is not supported when `$search` is used.", ["$select", "$filter"]],
])("an option that the page denies elsewhere is left out, and that is said: %s", (note, options) => {
  const facts = operationOfPage({
    response: `## Response\n\nReturns a collection of [parcel](../resources/parcel.md) objects.\n\n${note}`,
  });
  expect(facts.queryOptions?.map(({ value }) => value)).toEqual(options);
  expect(facts.gaps.filter(({ kind }) => kind === "denied-option")).toHaveLength(2 - options.length);
});

describe("request headers", () => {
  const page = (row: string) =>
    operationOfPage({
      query: `## Optional query parameters\n\n\`$select\`\n\n## Request headers\n|Name|Description|\n|--|--|\n|Authorization|Bearer {token}. Required.|\n${row}`,
    });

  test("one that query options need is kept with them", () => {
    const facts = page(
      "|ConsistencyLevel|eventual. This header and `$count` are required when using `$search`, or in usage of `$filter`. See there.|",
    );
    expect(facts.neededHeaders?.map(({ value }) => value)).toEqual([
      { name: "ConsistencyLevel", value: "eventual", beside: ["$search", "$filter"], counted: true },
    ]);
    expect(gapKindsOf(facts)).toEqual([]);
  });

  test.each(["|If-Match|The last known eTag. Required.|", "|X-Depot|Its number. Required.|"])(
    "one whose value nobody says is named: %s",
    (row) => {
      expect(gapKindsOf(page(row))).toEqual(["required-header"]);
    },
  );

  test("one that may be left out is neither", () => {
    const facts = page("|Prefer|odata.maxpagesize. Optional.|");
    expect([facts.neededHeaders, gapKindsOf(facts)]).toEqual([undefined, []]);
    expect(facts.headers.map(({ value }) => value)).toEqual(["Authorization", "Prefer"]);
  });
});

describe("the type of the response", () => {
  const examples = "";
  test.each([
    ["A `200 OK` and a [parcel](../resources/parcel.md) object.", "microsoft.graph.parcel", false],
    ["A `200 OK` and the [Parcel](../resources/parcel.md) in the body.", "microsoft.graph.parcel", false],
    ["A `200 OK` and a collection of [parcels](../resources/parcel.md).", "microsoft.graph.parcel", true],
    ["A `200 OK` and a list of [parcel](../resources/parcel.md) objects.", "microsoft.graph.parcel", true],
    ["A `200 OK` and a [parcel](../resources/parcel.md) collection.", "microsoft.graph.parcel", true],
    ["A 200 OK and a collection of microsoft.graph.post.parcel objects.", "microsoft.graph.post.parcel", true],
    [
      "A `200 OK`, a [depot](../resources/depot.md) object in the [list](../resources/list.md).",
      "microsoft.graph.depot",
      false,
    ],
  ])("%s", (response, resource, collection) => {
    const { returns } = operationOfPage({ response: `## Response\n\n${response}`, examples });
    expect(returns?.value).toMatchObject({ resource, collection });
  });

  test.each([
    "A `200 OK` and a collection of [user](../resources/user.md) and/or [group](../resources/group.md) objects.",
    "A `200 OK` that names no type.",
    "A `302 Found` with a Location header.",
    "A `200 OK`. It does not return anything in the response body.",
    "A `200 OK` and a [thread](../resources/conversationthread.md).",
  ])("is not guessed from: %s", (response) => {
    const facts = operationOfPage({ response: `## Response\n\n${response}`, examples });
    expect(facts.returns).toBeUndefined();
    expect(gapKindsOf(facts)).toContain("no-returned-type");
  });

  test("is the prose's where an example is annotated with another, which is an erratum", () => {
    const response = "## Response\n\nA `200 OK` and a collection of [depot](../resources/depot.md) objects.";
    const facts = operationOfPage({ response });
    expect(facts.returns?.value.resource).toBe("microsoft.graph.depot");
    expect(facts.errata).toMatchObject([
      { about: "type of the response", stated: "microsoft.graph.parcel", used: "microsoft.graph.depot" },
    ]);
  });

  test("is the annotation's where prose names none, or names it in short", () => {
    expect(operationOfPage({ response: "## Response\n\nA `200 OK`." }).returns?.value).toEqual({
      resource: "microsoft.graph.parcel",
      collection: true,
    });
    const namespace = "Namespace: microsoft.graph.post";
    expect(operationOfPage({ namespace }).returns?.value.resource).toBe("microsoft.graph.parcel");
  });
});

describe("examples", () => {
  const get = "GET https://graph.microsoft.com/v1.0/depots/7/parcels";
  const ok = (body: string): string => `HTTP/1.1 200 OK\nContent-type: application/json; charset=utf-8\n\n${body}`;

  test("each request goes with the response after it, under any headings", () => {
    const examples = `## Example\n##### Request\n${code(get)}##### Response\n${code(ok("{}"))}### Example 2: Few\n${code(`${get}\n?$top=1\n&$select=id`)}${code(ok("[]"))}`;
    const facts = operationOfPage({ examples });
    expect(
      facts.examples.map(({ id, summary, request, response }) => [id, summary, request.url, response?.body]),
    ).toEqual([
      ["example-1", "List parcels", get.slice(4), "{}"],
      ["example-2", "Few", `${get.slice(4)}?$top=1&$select=id`, "[]"],
    ]);
    expect(facts.examples[0]?.response?.mediaType).toBe("application/json");
  });

  test("a request line that is marked as a request is the example where there is no other", () => {
    const request = `## HTTP request\n\n<!-- { "blockType": "request" } -->\n${code("GET /depots/{id}/parcels")}`;
    const response = `## Response\n\nA \`200 OK\` and a [parcel](../resources/parcel.md).\n\n${code(ok("{}"))}`;
    const facts = operationOfPage({ request, response, examples: "" });
    expect(facts.examples).toMatchObject([{ request: { url: "/depots/{id}/parcels" }, response: { body: "{}" } }]);
    expect(gapKindsOf(facts)).toEqual([]);
  });

  test.each([
    ["no-example-response", code(get)],
    ["no-example-request", code(ok("{}"))],
    ["no-example-status", `${code(get)}\`\`\`json\n{}\n\`\`\``],
    ["other-request", code("GET https://graph.microsoft.com/v1.0/shelves") + code(ok("{}"))],
    ["other-request", code("POST https://graph.microsoft.com/v1.0/depots/7/parcels") + code(ok("{}"))],
    ["no-examples", "Soon."],
  ])("%s is named", (kind, blocks) => {
    expect(gapKindsOf(operationOfPage({ examples: `## Examples\n\n${blocks}` }))).toContain(kind);
  });

  test.each([
    ['{\n  "a": 1,\n}', 2, "a comma too many"],
    ['{\n  "a": 1\n  "b": 2\n}', 2, "a comma is missing"],
    ['{\n  "a": [1, ...]\n}', 1, ""],
    ["{\n  // more\n}", 1, "a comment"],
  ])("a body that is no JSON is named with its line: %s", (body, line, reason) => {
    const facts = operationOfPage({ examples: `## Examples\n\n${code(get)}${code(ok(body))}` });
    const gap = facts.gaps.find(({ kind }) => kind === "invalid-json");
    expect(gap?.at.line).toBe((facts.examples[0]?.response?.bodyAt.line ?? 0) + line);
    expect(gap?.reason).toContain(reason);
  });

  test("a body of another media type need be no JSON", () => {
    const text = "HTTP/1.1 200 OK\nContent-type: text/plain\n\n893";
    expect(gapKindsOf(operationOfPage({ examples: `## Examples\n\n${code(get)}${code(text)}` }))).toEqual([]);
  });

  test("a response is shortened where its comment or the text before it says so", () => {
    const shortened = (before: string): boolean | undefined =>
      operationOfPage({ examples: `## Examples\n\n${code(get)}\n${before}\n\n${code(ok("{}"))}` }).examples[0]?.response
        ?.shortened;
    expect(shortened("> **Note:** shortened for readability.")).toBe(true);
    expect(shortened('<!-- { "blockType": "response", "truncated": true } -->')).toBe(true);
    expect(shortened("The answer.")).toBe(false);
  });
});

test.each([
  ["no-title", { title: "", front: "" }],
  ["no-namespace", { namespace: "" }],
  ["no-response", { response: "" }],
  ["no-status", { response: "## Response\n\nA [parcel](../resources/parcel.md) object." }],
] as const)("%s is named", (kind, parts) => {
  expect(gapKindsOf(operationOfPage(parts))).toContain(kind);
});
