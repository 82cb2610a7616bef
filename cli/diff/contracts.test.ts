import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import type { ContractChange } from "../../engine/compare-runs/diff.ts";
import { packageRoot } from "../../specs/loading/package-root.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli } from "../testing/spawn-cli.ts";

const showcase = join(packageRoot, "specs", "showcase");

/** A copy of our contract with other facts: of each file texts with what stands in their place. */
function changed(edits: Readonly<Record<string, readonly (readonly [text: string, other: string])[]>>): string {
  const folder = join(scratchFolder({}), "later");
  cpSync(showcase, folder, { recursive: true });
  for (const [file, own] of Object.entries(edits)) {
    const text = readFileSync(join(folder, file), "utf8");
    const other = own.reduce((known, [from, to]) => known.replace(from, to), text);
    expect(other).not.toBe(text);
    writeFileSync(join(folder, file), other);
  }
  return folder;
}

const parties = "operations/list-parties.yaml";

test("contracts that say the same do not differ", async () => {
  const { exitCode, stdout, stderr } = await runCli(["diff", showcase, changed({})]);
  expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: "The contracts say the same.\n", stderr: "" });
});

test("each kind of fact is told with what it was, what it is and whom it concerns", async () => {
  const later = changed({
    [parties]: [
      ["delegatedPersonal: { supported: false }", "delegatedPersonal: { least: [Parcel.Read.All], higher: [] }"],
      [
        "application: { least: [Parcel.Read.All], higher: [Parcel.ReadWrite.All] }",
        "application: { least: [Parcel.ReadWrite.All], higher: [] }",
      ],
      ["  $top: { sources: [{ document: showcase, section: parcels }] }\n", ""],
      ["most: 5", "most: 7"],
      ["  /postOffice/parties:", "  /postOffice/people:"],
    ],
    "operations/delta-parties.yaml": [["resource: showcase.party", "resource: showcase.person"]],
    "resources/address.yaml": [
      [
        "  street: { type: Edm.String, nullable: false }",
        "  street: { type: Edm.String, nullable: true }\n  floor: { type: Edm.Int32, nullable: true }",
      ],
      ["filterFunctions: [startswith]", "filterFunctions: [startswith, endswith]"],
    ],
  });
  rmSync(join(later, "operations", "list-parcels.yaml"));
  const { exitCode, stdout, stderr } = await runCli(["diff", showcase, later, "--format", "json"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  const changes = JSON.parse(stdout) as readonly ContractChange[];
  const lines = changes.map(({ change, of, kind, fact, before = "", after = "" }) =>
    [change, of, kind, fact, before, after].join(" | "),
  );
  const address = [
    "delta-parties",
    "get-parcel",
    "list-claims",
    "list-owned-objects",
    "list-owners",
    "list-parcels",
    "list-parties",
    "read-transitive-parts",
  ];
  expect([...lines].sort()).toEqual(
    [
      "changed | delta-parties | answer | answer | a collection of showcase.party | a collection of showcase.person",
      "removed | list-parcels | operation |  |  | ",
      "removed | list-parties | path | /postOffice/parties | documented | ",
      "added | list-parties | path | /postOffice/people |  | documented",
      "removed | list-parties | permission | application: Parcel.Read.All | least privileged | ",
      "changed | list-parties | permission | application: Parcel.ReadWrite.All | higher privileged | least privileged",
      "removed | list-parties | permission | delegated, personal account | not supported | ",
      "added | list-parties | permission | delegated, personal account: Parcel.Read.All |  | least privileged",
      "changed | list-parties | query option | items per page | at most 5 | at most 7",
      "removed | list-parties | query option | $top | documented | ",
      "changed | showcase.address | member | city | Edm.String, filter: eq ne, filter functions: startswith | Edm.String, filter: eq ne, filter functions: startswith endswith",
      "added | showcase.address | member | floor |  | Edm.Int32, nullable",
      "changed | showcase.address | member | street | Edm.String | Edm.String, nullable",
    ].sort(),
  );
  const concerned = changes
    .filter(({ of }) => of === "showcase.address")
    .map(({ operations }) => [...operations].sort());
  expect(
    concerned.every(
      (operations) => operations.every((id) => address.includes(id)) && operations.includes("list-parcels"),
    ),
  ).toBe(true);
});

test("a reader sees what changed for whom, at a terminal and in a pull request", async () => {
  const later = changed({ [parties]: [["most: 5", "most: 7"]] });
  const shown = await runCli(["diff", showcase, later]);
  expect(shown.stdout).toBe(
    [
      "list-parties",
      "  changed  query option items per page: at most 5 → at most 7",
      "",
      "1 fact changed for 1 operation: 0 added, 0 removed, 1 changed.",
      "",
    ].join("\n"),
  );
  const table = await runCli(["diff", showcase, later, "--format", "markdown"]);
  expect(table.stdout).toContain(
    String.raw`| changed | list\-parties | query option | items per page | at most 5 | at most 7 | list\-parties |`,
  );
});

test("a folder without contracts is an error that says so", async () => {
  const { exitCode, stderr } = await runCli(["diff", showcase, scratchFolder({})]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^The contracts of [^\n]+ cannot be used\. [^\n]*there is no operation document/);
});
