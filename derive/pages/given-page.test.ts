import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { loadSpecs } from "../../specs/loading/load.ts";
import { metaErrors } from "../../specs/loading/read-document.ts";
import { operationOf } from "../../specs/loading/operation-of.ts";
import { packageRoot } from "../../specs/loading/package-root.ts";
import type { Operation } from "../../specs/operation.ts";
import { writeContract } from "../contract.ts";
import type { OperationFacts } from "../facts.ts";
import { readFacts } from "./read-page.ts";
import { readPage } from "./read-page.ts";

// A page with the facts of the documented one in the form in which a browser copies it; its sentences are our own.
const name = "list-taskprocessingresults.txt";
const text = readFileSync(join(packageRoot, "derive", "testing", name), "utf8");
const committed = loadSpecs().operations[0] as Operation;
const known = {
  permissions: committed.permissions.names,
  roles: committed.permissions.roles,
  roots: committed.roots,
};

function derive(page: string): { readonly facts: OperationFacts; readonly operation: Operation } {
  const facts = readFacts(readPage(name, page)) as OperationFacts;
  const [document] = writeContract([facts], known).documents;
  expect(metaErrors("operation", document?.content)).toEqual([]);
  return { facts, operation: operationOf(document?.content) };
}

const { facts, operation } = derive(text);

test("what the page states is what the committed contract states", () => {
  const { id, title, namespace, returns, routes, queryOptions, contestedKeys } = committed;
  expect(operation).toMatchObject({ id, title, namespace, returns, routes, queryOptions, contestedKeys });
});

test("the permission table and the role are the committed ones", () => {
  const { names, delegatedWork, delegatedPersonal, application, roles } = committed.permissions;
  expect(operation.permissions).toMatchObject({ names, delegatedWork, delegatedPersonal, application, roles });
});

test("the examples have the committed requests and payloads", () => {
  const compared = ({ examples }: Operation): object[] =>
    examples.map(({ id, route, request, status, mediaType, body }) => ({
      id,
      route,
      request,
      status,
      mediaType,
      body,
    }));
  expect(compared(operation)).toEqual(compared(committed));
  expect(operation.examples).toHaveLength(4);
});

test("each fact has its line", () => {
  const lines = text.split("\n");
  const line = (number: number | undefined): string => lines[(number ?? 0) - 1] ?? "";
  expect(line(facts.title?.at.line)).toBe("List taskProcessingResults");
  expect(line(facts.namespace?.at.line)).toMatch(/^Namespace:/);
  expect(line(facts.permissions.delegatedPersonal?.at.line)).toMatch(/personal Microsoft account/);
  expect(facts.requests.map(({ at }) => line(at.line))).toEqual(
    facts.requests.map(({ value }) => `GET ${value.written}`),
  );
  expect(facts.queryOptions?.map(({ at, value }) => line(at.line).includes(value))).toEqual([true, true, true, true]);
  for (const { request, response } of facts.examples) {
    expect(line(request.at.line)).toBe(`GET ${request.url}`);
    expect(line(response?.at.line)).toBe("HTTP/1.1 200 OK");
    expect(line(response?.bodyAt.line)).toBe("{");
  }
});

test("of the national clouds only the heads were copied, which is said", () => {
  expect(facts.gaps).toEqual([
    { kind: "no-clouds", at: { document: name, line: 9 }, reason: "the check marks were lost in copying" },
  ]);
  const marked = derive(text.replace(/(^Global service.*$)/m, "$1\n✅ ✅ ❌ ✅"));
  expect(marked.facts.gaps).toEqual([]);
  expect(Object.fromEntries(marked.operation.availability)).toEqual({
    global: true,
    "us-gov-l4": true,
    "us-gov-l5": false,
    china: true,
  });
});

test("the same page with cells apart by tabs states the same", () => {
  const tabbed = text
    .replace("Permission type Least", "Permission type\tLeast")
    .replace("permissions Higher", "permissions\tHigher")
    .replaceAll(/^(Delegated \([^)]*\)|Application) (Not supported\.|\S+) (.*)$/gm, "$1\t$2\t$3");
  expect(tabbed).toContain("Application\tLifecycleWorkflows.ReadReports.All\t");
  expect(derive(tabbed).operation.permissions).toEqual(operation.permissions);
});

test.each([
  ["the title", /^List taskProcessingResults\n/, "List something\n"],
  ["the namespace", "Namespace: microsoft.graph.identityGovernance", "Namespace: microsoft.graph"],
  ["the least privilege", "account) LifecycleWorkflows.ReadReports.All", "account) LifecycleWorkflows.Read.All"],
  ["a route", "runs/{runId}/userProcessingResults", "rounds/{roundId}/userProcessingResults"],
  ["an option", ", and $filter", ""],
  ["a request", "workflows/14879e66", "workflows/24879e66"],
  ["a payload", '"continueOnError": false', '"continueOnError": true'],
])("another page makes another contract: %s", (_what, from, to) => {
  const changed = derive(text.replace(from, to));
  expect(changed.operation).not.toEqual(operation);
});
