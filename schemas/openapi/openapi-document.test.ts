import { validate } from "@readme/openapi-parser";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

import { loadSpecs } from "../../specs/loading/load.ts";
import { openapiDocument, SamePathError } from "./openapi-document.ts";

const specs = loadSpecs();
const listing = specs.operations.filter(({ id }) => id === "list-taskprocessingresults");
const document = openapiDocument(specs);

test("the committed contracts are one valid document that refers to nothing outside of itself", async () => {
  const text = JSON.stringify(document);
  expect(await validate(JSON.parse(text))).toMatchObject({ valid: true, warnings: [] });
  expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/g)).toBeNull();
});

test("any single permission suffices, and all are scopes", () => {
  const [operation] = listing;
  const [template = ""] = Object.keys(operation?.document.paths ?? {});
  const { paths, components } = document as {
    paths: Record<string, { get: { security: readonly object[] } }>;
    components: { securitySchemes: Record<string, { flows: Record<string, { scopes: object }> }> };
  };
  expect(paths[template]?.get.security).toEqual([
    { delegated: ["LifecycleWorkflows.ReadReports.All"] },
    { delegated: ["LifecycleWorkflows.Read.All"] },
    { delegated: ["LifecycleWorkflows.ReadWrite.All"] },
    { application: ["LifecycleWorkflows.ReadReports.All"] },
    { application: ["LifecycleWorkflows.Read.All"] },
    { application: ["LifecycleWorkflows.ReadWrite.All"] },
  ]);
  const scopes = components.securitySchemes["application"]?.flows["clientCredentials"]?.scopes ?? {};
  expect(Object.keys(scopes)).toContain("LifecycleWorkflows.ReadReports.All");
});

test("every documented example fits the schema of its answer, a wrong one does not", () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "openapi", ...document });
  const name = "microsoft.graph.identityGovernance.taskProcessingResult";
  const fits = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
  const items = specs.operations
    .filter(({ returns }) => returns.resource === name)
    .flatMap(({ examples }) => examples.flatMap(({ body }) => (body as { value: readonly object[] }).value));
  expect(items.length).toBeGreaterThan(5);
  for (const item of items) expect(fits(item)).toBe(true);
  expect(fits({ ...items[0], processingStatus: 7 })).toBe(false);
  expect(fits({ ...items[0], task: { isEnabled: "yes" } })).toBe(false);
});

test("members are required only where no operation lets a request select", () => {
  const schemaOf = (from: typeof specs): object => {
    const { components } = openapiDocument(from) as { components: { schemas: Record<string, object> } };
    return components.schemas["microsoft.graph.identityGovernance.taskProcessingResult"] ?? {};
  };
  expect(schemaOf(specs)).not.toHaveProperty("required");
  const operations = listing.map((operation) => ({ ...operation, queryOptions: [] }));
  expect(schemaOf({ ...specs, operations })).toHaveProperty("required", expect.arrayContaining(["id"]));
});

test("two operations with one path are told, whatever their keys are called", () => {
  const [operation] = listing;
  if (operation === undefined) throw new Error("There is no operation.");
  const operations = [operation, { ...operation, id: "other" }];
  expect(() => openapiDocument({ ...specs, operations })).toThrow(SamePathError);
});
