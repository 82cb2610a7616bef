import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { markdownPage } from "../derive/testing/markdown-page.ts";
import { packageRoot } from "../specs/loading/package-root.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";
import { runCli } from "./testing/spawn-cli.ts";

const given = readFileSync(join(packageRoot, "derive", "testing", "list-taskprocessingresults.txt"), "utf8");

test("check --docs tells the errata of the documented page, and nothing else", async () => {
  const folder = scratchFolder({ "list-taskprocessingresults.txt": given });
  const { exitCode, stdout } = await runCli(["check", "--docs", "list-taskprocessingresults.txt"], { cwd: folder });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^list-taskprocessingresults\.txt:16 {2}permission name {2}should\n/);
  expect(stdout).toContain("list-taskprocessingresults.txt:54  letter case  should  example-1\n");
  expect(stdout).toContain(
    "list-taskprocessingresults.txt:214  context/contested-keys-match-request  should  example-3 /@odata.context\n",
  );
  expect(stdout).toMatch(/\nlist-taskprocessingresults: 3 errata; 4 of 4 examples judged, \d+ judgements held\n$/);
});

test("a page without a mistake ends with 0, one with nothing to judge with 5", async () => {
  const folder = scratchFolder({ "good.md": markdownPage(), "bare.md": markdownPage({ examples: "" }) });
  const good = await runCli(["check", "--docs", "good.md"], { cwd: folder });
  expect([good.exitCode, good.stdout]).toEqual([
    0,
    expect.stringMatching(/^good: 0 errata; 1 of 1 examples judged, \d+ judgements held\n$/),
  ]);
  const bare = await runCli(["check", "--docs", "bare.md"], { cwd: folder });
  expect([bare.exitCode, bare.stdout]).toEqual([5, "bare: 0 errata; 0 of 0 examples judged, 0 judgements held\n"]);
});

test("a resource page lets the members of examples be judged", async () => {
  const resource =
    "# parcel resource type\n\nNamespace: microsoft.graph\n\n## Properties\n|Property|Type|Description|\n|-|-|-|\n|id|String|Key.|\n|weight|String|.|\n";
  const folder = scratchFolder({ "list.md": markdownPage(), "parcel.md": resource });
  const { exitCode, stdout } = await runCli(["check", "--docs", "list.md", "--docs", "parcel.md", "--json"], {
    cwd: folder,
  });
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    pages: [
      {
        page: "list",
        errata: [
          {
            about: "shape/members-typed",
            pointer: "/value/0/weight",
            expected: "string",
            observed: "number 3",
            example: "example-1",
          },
        ],
      },
    ],
  });
});

test("check without anything to judge is refused", async () => {
  const { exitCode, stderr } = await runCli(["check"]);
  expect([exitCode, stderr]).toEqual([
    2,
    "There is nothing to judge. Give HAR files, or a documentation page with --docs PAGE.\n",
  ]);
});
