import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { markdownPage } from "../derive/testing/markdown-page.ts";
import { parcels } from "../derive/testing/parcels.ts";
import { loadSpecs } from "../specs/loading/load.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";
import { runCli, startCli } from "./testing/spawn-cli.ts";

const resource = `# parcel resource type

Namespace: microsoft.graph

## Properties
|Property|Type|Description|
|-|-|-|
|id|String|Key.|
|weight|Int32|Heavy. Not nullable.|
`;

describe("derive --output", () => {
  test("writes a folder that our own loader reads", async () => {
    const folder = scratchFolder({ "parcel-list.md": markdownPage(), "parcel.md": resource });
    const { exitCode, stdout, stderr } = await runCli(["derive", "parcel-list.md", "parcel.md", "--output", "out"], {
      cwd: folder,
    });
    expect(exitCode).toBe(0);
    expect(stdout).toBe("operations/parcel-list.yaml\nresources/parcel.yaml\n");
    expect(stderr).toBe("parcel-list.md:1: national clouds that are not told: the page says nothing of them\n");
    mkdirSync(join(folder, "out", "requirements"));
    const specs = loadSpecs(join(folder, "out"));
    expect(specs.operations).toMatchObject([
      { id: "parcel-list", routes: [{ template: "/depots/{depotId}/parcels" }], examples: [{ id: "example-1" }] },
    ]);
    expect(specs.types.get("microsoft.graph.parcel")).toMatchObject({ properties: { weight: { nullable: false } } });
    expect([...specs.sources.keys()]).toEqual(["parcel-list", "parcel"]);
  });

  test("leaves nothing behind where it cannot write", async () => {
    const folder = scratchFolder({
      "parcel-list.md": markdownPage(),
      "parcel.md": resource,
      "out/resources": "a file",
    });
    const { exitCode, stderr } = await runCli(["derive", "parcel-list.md", "parcel.md", "--output", "out"], {
      cwd: folder,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^The contract cannot be written to out: .*Choose another folder\.\n$/);
    expect(readdirSync(join(folder, "out", "operations"))).toEqual([]);
  });

  test("writes no contract of a page that lacks something, and says what, with exit code 5", async () => {
    const folder = scratchFolder({ "parcel-list.md": markdownPage({ namespace: "" }) });
    const { exitCode, stdout, stderr } = await runCli(["derive", "parcel-list.md", "--output", "out"], { cwd: folder });
    expect([exitCode, stdout]).toEqual([5, ""]);
    expect(stderr).toContain("parcel-list.md:1: no namespace: no line says Namespace:\n");
    expect(stderr).toContain("parcel-list: makes no contract: it lacks a namespace\n");
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});

describe("derive --serve", () => {
  const pages = { "parcel-list.md": markdownPage(), "parcel.md": resource };
  const args = ["derive", "parcel-list.md", "parcel.md", "--serve"];

  test("serves the contract, prints the verdict on the server, and ends", { timeout: 60_000 }, async () => {
    const folder = scratchFolder(pages);
    const env = { TMPDIR: folder };
    const { exitCode, stdout, stderr } = await runCli(args, { cwd: folder, env });
    expect(stdout).toContain("CONFORMANT  the reference server that comes along");
    expect(stderr).toMatch(
      /^The contract is served at http:\/\/127\.0\.0\.1:\d+\/v1\.0, and the server tested by it\.$/m,
    );
    expect([exitCode, readdirSync(folder).sort()]).toEqual([0, ["parcel-list.md", "parcel.md"]]);
  });

  test("serves on with --keep until it is asked to end", { timeout: 60_000 }, async () => {
    const folder = scratchFolder(pages);
    const mock = startCli([...args, "--keep", "--output", "out"], { cwd: folder });
    const exited = once(mock, "exit");
    let told = "";
    mock.stdout?.resume();
    const kept = new Promise<string>((resolve) => {
      mock.stderr?.setEncoding("utf8").on("data", (text: string) => {
        told += text;
        const [, url] = /^It is still served at (\S+)\. Ctrl-C ends it\.$/m.exec(told) ?? [];
        if (url !== undefined) resolve(url);
      });
    });
    expect((await fetch(`${await kept}/depots/7/parcels`)).status).toBe(401);
    mock.kill("SIGINT");
    expect(await exited).toEqual([0, null]);
    expect(existsSync(join(folder, "out", "operations", "parcel-list.yaml"))).toBe(true);
  });

  test("serves nothing where no contract comes of it, and needs to be asked", async () => {
    const folder = scratchFolder({ "parcel.md": resource });
    const none = await runCli(["derive", "parcel.md", "--serve"], { cwd: folder });
    expect([none.exitCode, none.stdout]).toEqual([5, ""]);
    expect(none.stderr).toContain("No operation was derived, so there is nothing to serve.\n");
    const keep = await runCli(["derive", "parcel.md", "--keep"], { cwd: folder });
    expect([keep.exitCode, keep.stderr]).toEqual([2, "--keep needs --serve: it says that the server stays.\n"]);
  });
});

test("derive prints the documents, derive --json the facts with their places", async () => {
  const folder = scratchFolder({ "parcel-list.md": markdownPage() });
  const yaml = await runCli(["derive", "parcel-list.md"], { cwd: folder });
  expect(yaml.stdout).toMatch(/^# operations\/parcel-list\.yaml\nopenapi: 3\.1\.0\n/);
  const json = await runCli(["derive", "parcel-list.md", "--json"], { cwd: folder });
  expect(JSON.parse(json.stdout)).toMatchObject({
    facts: [
      {
        kind: "operation",
        title: { value: "List parcels", origin: "page", at: { document: "parcel-list.md", line: 5 } },
      },
    ],
    gaps: [{ kind: "no-clouds" }],
    refused: [],
    errata: [],
  });
});

test("what a page includes is read from beside it", async () => {
  const folder = scratchFolder({
    "api/parcel-list.md": markdownPage({
      permissions: "## Permissions\n\n[!INCLUDE [permissions](../includes/permissions.md)]",
    }),
    "includes/permissions.md":
      "|Permission type|Least privileged permissions|Higher privileged permissions|\n|-|-|-|\n|Application|A.Read|B.All|\n",
  });
  const { stdout } = await runCli(["derive", "api"], { cwd: folder });
  expect(stdout).toContain("/x-permissions/application: permissions.md:3");
});

test("pages and paths without a page go together, and a fault in one ends only that one", async () => {
  const folder = scratchFolder({ ...parcels, "broken.md": "" });
  writeFileSync(join(folder, "broken.md"), Buffer.from([0x23, 0x20, 0xff]));
  const { exitCode, stdout, stderr } = await runCli(
    [
      "derive",
      "broken.md",
      "parcel-list.md",
      "parcel.md",
      "--path",
      "/nowhere",
      "--path",
      "/depots/{id}",
      "--metadata",
      "metadata.xml",
      "--permissions",
      "permissions.json",
      "--output",
      "out",
    ],
    { cwd: folder },
  );
  expect(stdout.split("\n").filter((line) => line.startsWith("operations/"))).toEqual([
    "operations/parcel-list.yaml",
    "operations/get-depots.yaml",
  ]);
  expect(stdout).toContain("resources/depot.yaml");
  expect(stderr).toContain("broken.md: makes no contract: it lacks a text that can be read: ");
  expect(stderr).toContain("/nowhere: makes no contract: it lacks a way in metadata.xml: nowhere is neither");
  expect(stderr).toContain("get-depots: has no permissions: who may ask is not tested");
  expect(exitCode).toBe(5);
});

test("derive --survey counts what pages lack", async () => {
  const folder = scratchFolder({
    "a.md": markdownPage(),
    "b.md": markdownPage({ permissions: "", query: "" }),
    "c.txt": "Nothing\n",
  });
  const { exitCode, stdout } = await runCli(["derive", "--survey", "."], { cwd: folder });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(
    /^3 {2}pages\n2 {2}of operations\n2 {2}of them with a GET request line\n2 {2}of those make a contract/,
  );
  expect(stdout).toMatch(/^ +1 +1 +1 {2}no permission table$/m);
  expect(stdout).toMatch(/^ +1 +0 +1 {2}neither an operation, a resource nor an enumeration$/m);
});

test.each([
  [["derive", "none.md"], "The page none.md cannot be read: there is no such file. Check the path."],
  [["derive", "empty"], "The folder empty has no page: its files must end in .md or .txt."],
  [["derive", "a/x.md", "b/x.md"], "Two pages have the name x.md."],
  [["derive", "broken.md"], "The page broken.md cannot be read: it is no UTF-8 text."],
  [["derive"], "There is nothing to read. Give pages, or --path with --metadata FILE."],
  [["derive", "--path", "/users"], "Give pages, or --path with --metadata FILE for an operation without one."],
  [["derive", "a/x.md", "--path", "/users"], "A path without a page is read from metadata. Give pages, or"],
  [["derive", "a/x.md", "--operation", "x"], "--operation and --specs choose among contracts that there are"],
  [["derive", "a/x.md", "--metadata", "broken.md"], "The metadata broken.md cannot be read: it is no UTF-8 text."],
  [["derive", "a/x.md", "--metadata", "a/x.md"], "The metadata x.md cannot be used: "],
  [["derive", "a/x.md", "--permissions", "a/x.md"], "The permissions file x.md cannot be used: the file: no JSON"],
  [["derive", "--openapi", "--operation", "nothing"], "No operation matches nothing."],
  [["derive", "a/x.md", "--json", "--output", "o"], "cannot be used with"],
])("%j is refused in one line", async (args, line) => {
  const folder = scratchFolder({ "a/x.md": markdownPage(), "b/x.md": markdownPage(), "empty/x.html": "" });
  writeFileSync(join(folder, "broken.md"), Buffer.from([0x23, 0x20, 0xff, 0xfe]));
  const { exitCode, stderr, stdout } = await runCli(args, { cwd: folder });
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr.toLowerCase()).toContain(line.toLowerCase());
  expect(stderr.trimEnd()).not.toContain("\n");
});

test("a contract whose answers nothing describes says what it needs", async () => {
  const cwd = scratchFolder({ "x.md": markdownPage() });
  const { exitCode, stderr } = await runCli(["derive", "x.md", "--output", "o"], { cwd });
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(
    /^x: cannot be tested by yet: nothing describes [\w.]+\. Give its resource page as well, or /m,
  );
});

// A folder with public documentation data: its docs/v1.0/api has pages of Microsoft's documentation.
const corpus = process.env["GRAPH_CONFORMANCE_CORPUS"];

test.skipIf(corpus === undefined)(
  `every page of a documentation folder is read${corpus === undefined ? " (skipped: GRAPH_CONFORMANCE_CORPUS names no folder)" : ""}`,
  async () => {
    const folder = join(corpus ?? "", "docs", "v1.0", "api");
    const { exitCode, stdout } = await runCli(["derive", "--json", folder]);
    const { facts, refused, gaps } = JSON.parse(stdout) as {
      facts: { id: string; kind: string; requests?: { value: { method: string } }[] }[];
      refused: { id: string; lacks: string[] }[];
      gaps: { at: { document: string; line: number } }[];
    };
    expect([0, 5]).toContain(exitCode);
    const asking = facts.filter(({ requests }) => requests?.some(({ value }) => value.method === "GET"));
    expect(asking.length).toBeGreaterThan(0);
    const lacking = refused.filter(({ id }) => asking.some((one) => one.id === id));
    expect(lacking.every(({ lacks }) => lacks.length > 0)).toBe(true);
    expect((asking.length - lacking.length) / asking.length).toBeGreaterThan(0.85);
    for (const { at } of gaps) {
      if (!existsSync(join(folder, at.document))) continue;
      expect(at.line).toBeLessThanOrEqual(readFileSync(join(folder, at.document), "utf8").split("\n").length);
    }
  },
  60_000,
);
