import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { validate } from "@readme/openapi-parser";
import { afterEach, describe, expect, test } from "vitest";

import { tokenKinds } from "../claims.ts";
import { loadSpecs } from "./load.ts";
import { packageRoot } from "./package-root.ts";
import { SpecError } from "./yaml-files.ts";

const specs = loadSpecs();
const [operation] = specs.operations;

test("the kinds of tokens that a requirement may name are those that are known", () => {
  const schema = readFileSync(join(packageRoot, "specs", "meta", "requirement.schema.json"), "utf8");
  expect(JSON.parse(schema)).toMatchObject({ properties: { tokens: { properties: { kind: { enum: tokenKinds } } } } });
});

describe("the documented operation", () => {
  test("is a valid OpenAPI 3.1 document", async () => {
    const file = join(packageRoot, "specs", "operations", "list-taskprocessingresults.yaml");
    // References to the generated schemas are resolved and validated along.
    expect(await validate(file)).toMatchObject({ valid: true, warnings: [] });
    const broken = { ...operation?.document, paths: { "/x": { get: { parameters: [{ in: "nowhere" }] } } } };
    expect(await validate(JSON.parse(JSON.stringify(broken)))).toMatchObject({ valid: false });
  });

  test("has the two documented routes", () => {
    const base = "/identityGovernance/lifecycleWorkflows/workflows/{workflowId}";
    const end = "/userProcessingResults/{userProcessingResultId}/taskProcessingResults";
    expect(operation?.routes.map(({ template }) => template)).toEqual([base + end, `${base}/runs/{runId}${end}`]);
  });

  test("has the documented permission table", () => {
    const grant = {
      supported: true,
      least: ["LifecycleWorkflows.ReadReports.All"],
      higher: ["LifecycleWorkflows.Read.All", "LifecycleWorkflows.ReadWrite.All"],
    };
    expect(operation?.permissions).toMatchObject({
      delegatedWork: grant,
      application: grant,
      delegatedPersonal: { supported: false },
      roles: [{ name: "Lifecycle Workflows Administrator" }],
    });
  });

  test("has the four examples, two on each route, with their payloads", () => {
    expect(operation?.examples.map(({ id, route, status }) => [id, route, status])).toEqual([
      ["example-1", "direct", 200],
      ["example-2", "direct", 200],
      ["example-3", "through-run", 200],
      ["example-4", "through-run", 200],
    ]);
    expect(operation?.examples[1]?.body).toMatchObject({
      value: [{ id: "78650318-7238-4e7e-852f-2c36cbeff340" }, {}, {}],
    });
  });

  test("has the four query options and the four clouds", () => {
    expect(operation?.queryOptions).toEqual(["$select", "$orderby", "$expand", "$filter"]);
    expect([...(operation?.availability ?? [])].filter(([, available]) => available)).toHaveLength(4);
    expect(operation?.roots.get("china")).toBe("https://microsoftgraph.chinacloudapi.cn/v1.0");
  });
});

describe("a document that breaks its schema is refused with file, line and reason", () => {
  const folders: string[] = [];
  afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

  function refusal(file: string, edit: (text: string) => string): SpecError {
    const folder = mkdtempSync(join(tmpdir(), "specs-"));
    folders.push(folder);
    // The library is read elsewhere.
    const own = ["meta", "operations", "requirements", "resources", "sources.yaml"];
    for (const name of own) cpSync(join(packageRoot, "specs", name), join(folder, name), { recursive: true });
    const path = join(folder, file);
    writeFileSync(path, edit(readFileSync(path, "utf8")));
    try {
      loadSpecs(folder);
    } catch (error) {
      if (error instanceof SpecError) return error;
      throw error;
    }
    throw new Error("the document was not refused");
  }

  const requirement = "requirements/shape/key-present.yaml";
  const ofTokens = "requirements/permissions/refuses-expired.yaml";

  test.each([
    ["an unknown level", requirement, "level: must", "level: shall", 2, 'level must be one of ["must","should","may"]'],
    ["a missing member", requirement, /^next:.*\n/m, "", 1, "the document lacks next"],
    ["an unknown member", requirement, "level: must", "level: must\nhint: none", 3, "the unknown member hint"],
    ["a source that nobody lists", requirement, "v1-metadata", "v2-metadata", 1, "the source v2-metadata is not in"],
    ["an unknown kind of token", ofTokens, "kind: expired", "kind: stale", 6, "tokens → kind must be one of"],
    [
      "a status that refuses nobody",
      ofTokens,
      "expired }",
      "expired, status: 200 }",
      6,
      "tokens → status must be one of",
    ],
    [
      "tokens in another class",
      requirement,
      "level: must",
      "level: must\ntokens: { kind: expired }",
      1,
      "on permissions",
    ],
    [
      "a ground that is no requirement",
      requirement,
      "level: must",
      "level: must\npresupposes: [shape/nothing]",
      1,
      "it presupposes shape/nothing, which is no requirement",
    ],
    [
      "grounds in a circle",
      "requirements/errors/code-and-message.yaml",
      "presupposes: [errors/error-envelope]",
      "presupposes: [errors/only-error-member, errors/code-and-message]",
      1,
      "it presupposes itself: errors/code-and-message → errors/code-and-message",
    ],
    ["broken YAML", requirement, "level: must", "level: [must", 3, "not valid YAML"],
    [
      "a type that nobody documents",
      "resources/task.yaml",
      "keyValuePair",
      "keyValueTrio",
      1,
      "microsoft.graph.keyValueTrio",
    ],
    ["a number for a word", "resources/run.yaml", "nullable: true", "nullable: 3", 6, "must be boolean"],
    [
      "an unknown cloud",
      "operations/list-taskprocessingresults.yaml",
      "x-cloud: china",
      "x-cloud: moon",
      16,
      "x-cloud must be one of",
    ],
  ])("%s", (_name, file, from, to, line, reason) => {
    const error = refusal(file, (text) => text.replace(from, to));
    expect(error.message).toContain(`${file}:${error.line}: `);
    expect(error.message).toContain(reason);
    expect(error.line).toBe(line);
  });
});
