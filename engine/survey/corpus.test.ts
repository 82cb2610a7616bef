import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { readMetadata } from "../../derive/metadata/read-metadata.ts";
import { readPermissionsFile } from "../../derive/permissions/permissions-file.ts";
import { routePermissions } from "../../derive/permissions/route-permissions.ts";
import { contextErratum } from "../../judging/contexts/context-erratum.ts";
import { followPath } from "../../judging/contexts/follow-path.ts";
import { typeValidators } from "../../schemas/judge/validator.ts";
import { resourceDocument } from "../../schemas/shapes/documents.ts";
import { everyTypeDocument } from "../../schemas/shapes/documents.ts";
import { type DocumentedExchange, documentedRequest } from "./documented-exchange.ts";
import { summarizeContexts, summarizeShapes } from "./summary.ts";
import { surveyContexts } from "./survey-contexts.ts";
import { surveyShapes } from "./survey-shapes.ts";

// Public documentation data stays outside of the repository: its folder holds metadata/, permissions.json and the examples.
const folder = process.env["GRAPH_CONFORMANCE_CORPUS"];
const text = (...path: string[]): string => readFileSync(join(folder ?? "", ...path), "utf8");
const root = "https://graph.microsoft.com/v1.0";

describe.skipIf(folder === undefined)("the published documentation of Graph", () => {
  const load = () => ({
    model: readMetadata(text("metadata", "v1.0.csdl.xml")),
    exchanges: JSON.parse(text("documented-examples.json")) as readonly DocumentedExchange[],
  });

  test("gives every entity type a schema, and every schema compiles", () => {
    const { model } = load();
    const names = [...model.types.values()].filter(({ kind }) => kind !== "enum").map(({ name }) => name);
    const started = performance.now();
    const document = everyTypeDocument(model.types, "corpus:types");
    for (const name of names) resourceDocument(model.types, name);
    expect(performance.now() - started).toBeLessThan(5_000);
    const validator = typeValidators(document);
    for (const name of names) expect(() => validator(name)).not.toThrow();
    expect(names.length).toBeGreaterThan(2_900);
    expect(model.unresolved).toEqual([]);
  }, 120_000);

  test("has contexts that are predicted, unless a rule shows them to be wrong", () => {
    const { model, exchanges } = load();
    const rows = surveyContexts(model, exchanges, root);
    const { exact, allowed, sound } = summarizeContexts(rows);
    expect(exact / sound).toBeGreaterThan(0.95);
    expect((exact + allowed) / sound).toBeGreaterThan(0.98);
    // The rules prove something only if they find nothing in contexts that are as predicted.
    const suspected = rows
      .filter(({ outcome }) => outcome === "exact")
      .flatMap(({ index, url, method, observed }) => {
        const { path, options } = documentedRequest(url);
        if (method !== "GET") return [];
        const found = contextErratum(
          model,
          { request: { path, options }, fragment: observed, collection: undefined },
          followPath(model, path),
        );
        return found === undefined ? [] : [[index, found]];
      });
    expect(suspected).toEqual([]);
  }, 60_000);

  test("has bodies that fit their types but for what is plainly a slip", () => {
    const { model, exchanges } = load();
    const { outcomes, findings } = summarizeShapes(surveyShapes(model, exchanges));
    expect(outcomes.get("valid")).toBeGreaterThan(560);
    expect(outcomes.get("invalid")).toBeLessThan(50);
    // Neither nulls nor absent members: where these were found, the metadata would be misread.
    expect(findings.get("null")).toBeUndefined();
    expect(findings.get("absent")).toBeUndefined();
  }, 60_000);

  test("has the permissions of the first contract", () => {
    const file = readPermissionsFile(JSON.parse(text("permissions.json")));
    const route =
      "/identityGovernance/lifecycleWorkflows/workflows/{w}/userProcessingResults/{u}/taskProcessingResults";
    const row = {
      supported: true,
      least: ["LifecycleWorkflows-Reports.Read.All"],
      higher: ["LifecycleWorkflows.Read.All", "LifecycleWorkflows.ReadWrite.All"],
    };
    expect(routePermissions(file, route)).toMatchObject({
      table: { delegatedWork: row, application: row, delegatedPersonal: { supported: false } },
      gaps: [],
    });
  });
});
