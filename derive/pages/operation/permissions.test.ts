import { describe, expect, test } from "vitest";

import { gapKindsOf, operationOfPage } from "../../testing/markdown-page.ts";

const table = (head: string, work: string, personal = "Not supported.", application = "Not supported."): string =>
  `## Permissions\n\n|Permission type|${head}|\n|:--|:--|${head.includes("|") ? ":--|" : ""}\n|Delegated (work or school account)|${work}|\n|Delegated (personal Microsoft account)|${personal}|\n|Application|${application}|\n`;
const least = "Permissions (from least to most privileged)";

describe("the head tells which permission is the least privileged", () => {
  test.each([
    [least, "A.Read, A.Write, B.All", ["A.Read"], ["A.Write", "B.All"]],
    ["Permissions (from most to least privileged)", "B.All, A.Write, A.Read", ["A.Read"], ["A.Write", "B.All"]],
    [
      "Least privileged permissions|Higher privileged permissions",
      "A.Read|A.Write, B.All",
      ["A.Read"],
      ["A.Write", "B.All"],
    ],
    ["Least privileged permissions|Higher privileged permissions", "A.Read|Not available.", ["A.Read"], []],
    [least, "A.Read A.Write", ["A.Read"], ["A.Write"]],
    [least, "A.Read<br/>A.Write", ["A.Read"], ["A.Write"]],
  ])("%s: %s", (head, cell, lowest, higher) => {
    const { permissions } = operationOfPage({ permissions: table(head, cell) });
    expect(permissions.delegatedWork?.value).toEqual({ supported: true, least: lowest, higher });
  });

  test("a head that does not tell is not guessed", () => {
    const facts = operationOfPage({ permissions: table("Permissions", "A.Read, A.Write") });
    expect(facts.permissions).toEqual({});
    expect(gapKindsOf(facts)).toEqual(["unread-permissions"]);
  });
});

describe("what names no permission is told from what is not read", () => {
  test.each(["Not supported.", "Not supported", "Not available.", "Not applicable", "None."])("%s", (cell) => {
    const { permissions } = operationOfPage({ permissions: table(least, "A.Read", cell) });
    expect(permissions.delegatedPersonal?.value).toEqual({ supported: false });
  });

  test("None lets any token in where no type has a permission, and nobody beside types that have one", () => {
    const rows = (work: string, personal: string, application: string): unknown => {
      const { permissions } = operationOfPage({ permissions: table(least, work, personal, application) });
      const { delegatedWork, delegatedPersonal, application: app } = permissions;
      return [delegatedWork, delegatedPersonal, app].map((row) => row?.value);
    };
    const open = { supported: true, conditional: "None." };
    expect(rows("None.", "Not supported.", "None.")).toEqual([open, { supported: false }, open]);
    expect(rows("None.", "Not supported.", "A.Read")).toEqual([
      { supported: false },
      { supported: false },
      { supported: true, least: ["A.Read"], higher: [] },
    ]);
  });

  test("a row that says nothing is listed with its line and its words", () => {
    const facts = operationOfPage({ permissions: table(least, "**To be decided**") });
    expect(facts.permissions.delegatedWork).toBeUndefined();
    expect(facts.gaps.find(({ kind }) => kind === "unread-permissions")).toMatchObject({
      at: { document: "parcel-list.md", line: 13 },
      reason: 'delegatedWork: "To be decided"',
    });
  });

  test("a row that is absent is named", () => {
    const facts = operationOfPage({
      permissions: `## Permissions\n\n|Permission type|${least}|\n|--|--|\n|Application|A.Read|\n`,
    });
    expect(gapKindsOf(facts)).toEqual(["no-permission-row", "no-permission-row"]);
  });
});

describe("permissions with conditions keep the page's words", () => {
  test.each([
    "A.Read and B.Read, C.All",
    "For **user**:<br/>A.Read<br/>For **group**:<br/>B.Read",
    "A.Read.Group*, B.Read",
  ])("%s", (cell) => {
    const facts = operationOfPage({ permissions: table(least, cell) });
    expect(facts.permissions.delegatedWork?.value).toEqual({
      supported: true,
      conditional: expect.stringContaining("A.Read"),
    });
    expect(gapKindsOf(facts)).toEqual(["conditional-permissions"]);
  });

  test("several tables are one row each, under what stands before them", () => {
    const two = `### Permissions for users\n\n${table(least, "A.Read").slice(16)}\n### Permissions for groups\n\n${table(least, "B.Read").slice(16)}`;
    const { permissions } = operationOfPage({ permissions: `## Permissions\n\n${two}` });
    expect(permissions.delegatedWork?.value).toEqual({
      supported: true,
      conditional: "Permissions for users: A.Read; Permissions for groups: B.Read",
    });
    expect(permissions.application?.value).toEqual({ supported: false });
  });

  test("so is a table with a row for each resource", () => {
    const head =
      "|Supported resource|Delegated (work or school account)|Delegated (personal Microsoft account)|Application|";
    const { permissions } = operationOfPage({
      permissions: `## Permissions\n\n${head}\n|--|--|--|--|\n|event|A.Read|Not supported|A.Read|\n|task|B.Read|Not supported|B.Read|\n`,
    });
    expect(permissions.application?.value).toEqual({ supported: true, conditional: "event: A.Read; task: B.Read" });
    expect(permissions.delegatedPersonal?.value).toEqual({ supported: false });
  });
});

describe("a table that stands in another file", () => {
  const permissions =
    "## Permissions\n\n[!INCLUDE [permissions-table](../includes/permissions/parcel-list-permissions.md)]";

  test("is named when the file is not there", () => {
    const facts = operationOfPage({ permissions });
    expect(facts.gaps.find(({ kind }) => kind === "included-permissions")?.reason).toBe(
      "the table stands in ../includes/permissions/parcel-list-permissions.md",
    );
  });

  test("is read when it is, with the file as its place", () => {
    const text = `---\nms.topic: include\n---\n\n${table(least, "A.Read").slice(16)}`;
    const facts = operationOfPage({ permissions }, (target) =>
      target.endsWith("list-permissions.md") ? text : undefined,
    );
    expect(gapKindsOf(facts)).toEqual([]);
    expect(facts.permissions.delegatedWork).toMatchObject({ at: { document: "parcel-list-permissions.md", line: 7 } });
  });
});

test("a page without the section, or without a table in it, says so", () => {
  expect(gapKindsOf(operationOfPage({ permissions: "" }))).toEqual(["no-permissions"]);
  expect(gapKindsOf(operationOfPage({ permissions: "## Permissions\n\nAny will do." }))).toEqual(["no-permissions"]);
});
