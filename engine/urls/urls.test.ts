import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { loadSpecs } from "../../specs/loading/load.ts";
import type { Operation } from "../../specs/operation.ts";
import { readUrl } from "./read-url.ts";
import { writeUrl } from "./write-url.ts";

const operation = loadSpecs().operations[0] as Operation;
const root = new URL("http://localhost:8080/some/base/v1.0/");
const name = fc.constantFrom("id", "processingStatus", "subject");

test("a request that was written is read back", () => {
  const texts = fc.string({ minLength: 1, unit: "grapheme" });
  const options = fc.record(
    {
      select: fc.uniqueArray(name, { minLength: 1 }),
      filter: texts,
      orderby: fc.constantFrom("id", "id desc", "createdDateTime asc,id"),
      search: texts,
      top: fc.nat({ max: 999 }),
      skip: fc.nat({ max: 999 }),
      count: fc.constant(true as const),
      expand: fc.constantFrom(
        [{ name: "subject" }],
        [{ name: "task", select: ["id", "displayName"] }, { name: "subject" }],
        [{ name: "task", filter: "note eq 'a;b),c'", orderby: "id desc", top: 1, skip: 2, count: true as const }],
        [
          { name: "task", expand: [{ name: "subject", select: ["id"], levels: 2 }] },
          { name: "subject", levels: "max" as const },
        ],
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.constantFrom(...operation.routes), fc.infiniteStream(texts), options, (route, stream, wanted) => {
      const ids = Object.fromEntries(route.parameters.map((parameter) => [parameter, String(stream.next().value)]));
      fc.pre(Object.values(ids).every((id) => !/^\.{1,2}$/.test(id)));
      const url = writeUrl(root, { route, ids, options: wanted, asker: "allowed" });
      expect(url.pathname.startsWith("/some/base/v1.0/identityGovernance/")).toBe(true);
      const read = readUrl(operation, url, "allowed");
      expect(read).toMatchObject({ route: { id: route.id }, ids });
      expect(read?.options).toEqual(wanted);
    }),
  );
});

describe("requests that others wrote are read too", () => {
  const tail = "userProcessingResults/B/taskProcessingResults";
  test.each([
    [
      "keys in parentheses",
      "/v1.0/identityGovernance/lifecycleWorkflows/workflows('A')/userProcessingResults('B')/taskProcessingResults",
    ],
    ["another letter case and a slash", `/v1.0/IDENTITYGOVERNANCE/LifecycleWorkflows/workflows/A/${tail}/`],
    [
      "names with percent-encoded letters",
      `/v1.0/identityGovernance/lifecycleWorkflows/work%66lows/A/${tail.replace("t", "%74")}`,
    ],
    ["encoded quotes", `/v1.0/identityGovernance/lifecycleWorkflows/workflows(%27A%27)/${tail}`],
  ])("%s", (_name, path) => {
    const read = readUrl(operation, new URL(path, root), "allowed");
    expect(read?.ids).toEqual({ workflowId: "A", userProcessingResultId: "B" });
  });

  test("options in any letter case, encoded or with plus signs", () => {
    const url = new URL(
      `/v1.0/identityGovernance/lifecycleWorkflows/workflows/A/${tail}?%24Select=id%2C+task&$filter=a+eq+1`,
      root,
    );
    expect(readUrl(operation, url, "allowed")?.options).toEqual({ select: ["id", "task"], filter: "a eq 1" });
  });

  test("another path is no request of the operation", () => {
    expect(readUrl(operation, new URL("/v1.0/users/A", root), "allowed")).toBeUndefined();
  });
});
