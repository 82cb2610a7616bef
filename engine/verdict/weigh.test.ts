import { expect, test } from "vitest";

import type { Breach } from "../../judging/judgement.ts";
import type { Contract } from "../../specs/contract.ts";
import { operationOf } from "../../specs/loading/operation-of.ts";
import { typeOf } from "../../specs/loading/types-of.ts";
import type { Requirement } from "../../specs/requirement.ts";
import { citations } from "./citations.ts";
import { weigh } from "./weigh.ts";

const erratum = (about: string): object => ({
  about,
  stated: "not nullable",
  at: "v1.csdl.xml:20",
  used: "nullable",
  usedAt: "box.md:7",
});

const operation = operationOf({
  openapi: "3.1.0",
  info: { title: "List boxes", version: "v1.0" },
  "x-operation": "box-list",
  "x-namespace": "x",
  "x-sources": [{ document: "box-list", section: "page" }],
  "x-places": { "/x-permissions/application": "box-list.md:12", "/x-query-options/$top": "box-list.md:20" },
  "x-errata": [erratum("type of the response")],
  "x-returns": { resource: "x.box", collection: true },
  "x-permissions": {
    names: [],
    delegatedWork: { documented: false },
    delegatedPersonal: { documented: false },
    application: { documented: false },
    roles: [],
  },
  "x-query-options": {},
  "x-national-clouds": {},
  servers: [],
  paths: {
    "/boxes": {
      "x-route": "direct",
      get: {
        responses: {
          "200": {
            content: {
              "application/json": {
                examples: {
                  one: {
                    summary: "",
                    "x-request": { method: "GET", url: "https://graph.microsoft.com/v1.0/boxes" },
                    "x-sources": [{ document: "box-list", section: "Example" }],
                    value: { value: [{ id: "1", name: "a" }] },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
});

const types = new Map(
  [
    {
      kind: "entity",
      name: "x.box",
      properties: {
        id: { type: "Edm.String", nullable: false, key: true },
        size: { type: "x.size", nullable: false },
        name: { type: "Edm.String", nullable: false },
      },
      errata: [erratum("nullability of name of x.box")],
    },
    {
      kind: "enum",
      name: "x.size",
      flags: false,
      members: { small: 0 },
      errata: [erratum("member huge of x.size")],
    },
  ].map((written) => [written.name, typeOf(written)]),
);
const contract: Contract = { operation, types };

function requirement(id: string, level: "must" | "should" = "must"): Requirement {
  const document = "operation-page";
  return {
    id,
    title: "",
    level,
    class: "shape",
    broken: "",
    next: "",
    sources: [
      { document, section: "Permissions" },
      { document, section: "Example 1" },
      { document: "odata", section: "5" },
    ],
  };
}

const breach = (pointers: readonly string[], observed = "null"): Breach => ({ expected: "", observed, pointers });

test.each<[string, Breach, "must" | "should"]>([
  ["shape/non-null-members-set", breach(["/value/0/name"]), "should"],
  ["shape/non-null-members-set", breach(["/value/0/name", "/value/1/id"]), "must"],
  ["shape/non-null-members-set", breach(["/value/0/id"]), "must"],
  ["shape/enum-values-documented", breach(["/value/0/size"], '"huge"'), "should"],
  ["shape/enum-values-documented", breach(["/value/0/size"], '"odd"'), "must"],
  ["shape/collection-envelope", breach(["/value"]), "should"],
  ["query/compares-texts", breach(["/value/0/name"]), "must"],
  ["shape/required-members-present", breach(["/value/0/size"], "absent"), "should"],
  ["shape/required-members-present", breach(["/value/0/id"], "absent"), "must"],
])("%s broken as %j weighs like a %s", (id, broken, level) => {
  expect(weigh(requirement(id), broken, contract).level).toBe(level);
});

test.each([
  [[], ["Box.Read"], "should"],
  [[], ["Box.Write"], "must"],
  [[{ name: "Box Reader", templateId: "1" }], ["Box.Read"], "must"],
] as const)(
  "a permission in the wrong claim, with roles %j and delegated %j, weighs like a %s",
  (roles, least, level) => {
    const grant = (names: readonly string[]) => ({ supported: true as const, least: names, higher: [] });
    const permissions = {
      ...operation.permissions,
      roles,
      delegatedWork: grant(least),
      application: grant(["Box.Read"]),
    };
    const about = requirement("permissions/reads-roles-for-applications");
    expect(weigh(about, breach([], "200"), contract, { table: permissions }).level).toBe(level);
  },
);

test.each([
  ["projection/returns-selected", "should"],
  ["shape/required-members-present", "should"],
  ["permissions/requires-token", "must"],
] as const)("%s weighs like a %s for whoever is shown some members only", (id, level) => {
  const shownLess = "the token has Box.ReadBasic alone, which shows some members only";
  const weight = weigh(requirement(id), breach(["/value/0/id"], "absent"), contract, { shownLess });
  expect(weight).toEqual(level === "must" ? { level } : { level, reason: shownLess });
});

test.each([
  ["projection/select-has-effect", "should"],
  ["context/lists-selected", "should"],
  ["permissions/requires-token", "must"],
] as const)("%s weighs like a %s where $select is no more than supposed", (id, level) => {
  const weight = weigh(requirement(id), breach(["/value/0/id"]), contract, { supposes: ["$select"] });
  expect(weight.level).toBe(level);
});

test("a disagreement is told with both sides, and what is a should stays one", () => {
  expect(weigh(requirement("shape/non-null-members-set"), breach(["/value/0/name"]), contract)).toEqual({
    level: "should",
    reason: "nullable (box.md:7), but not nullable (v1.csdl.xml:20)",
  });
  expect(weigh(requirement("shape/names-once", "should"), breach(["/value/0/id"]), contract)).toEqual({
    level: "should",
  });
});

test("a requirement cites the page of the operation that is tested, with the line", () => {
  const documents = new Map([["box-list", { title: "List boxes", publisher: "", url: "https://x/boxes" }]]);
  expect(citations(requirement("shape/key-present"), contract, documents)).toEqual([
    { document: "box-list", section: "Permissions (box-list.md:12)", title: "List boxes", url: "https://x/boxes" },
    { document: "box-list", section: "Examples", title: "List boxes", url: "https://x/boxes" },
    { document: "odata", section: "5", title: "odata", url: "" },
  ]);
});
