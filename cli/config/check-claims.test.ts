import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import type { FinishedRun } from "../../engine/finished-run.ts";
import { startServer } from "../../server/start-server.ts";
import { withLibrary } from "../../specs/loading/library.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import { libraryMatching } from "../../engine/run/chosen.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli } from "../testing/spawn-cli.ts";

async function refusal(claims: string): Promise<string> {
  const cwd = scratchFolder({ "c.yaml": `target: http://localhost:1/v1.0\nclaims:\n${claims}` });
  const { exitCode, stderr } = await runCli(["--config", "c.yaml"], { cwd });
  expect(exitCode).toBe(2);
  return stderr;
}

test.each([
  [
    '  operations:\n    user/list: "**"\n',
    "c.yaml:4: No operation matches user/list in claims.operations. Did you mean users/list?\n",
  ],
  [
    "  operations:\n    users/list: [/user]\n",
    "c.yaml:4: users/list has no route /user, which claims.operations says is served. Did you mean /users?\n",
  ],
  [
    '  operations:\n    users/list: "**"\n  ids:\n    /usres/{userId}: { userId: "1" }\n',
    "c.yaml:6: There is no route /usres/{userId}, for which claims.ids has ids. Did you mean /users/{userId}?\n",
  ],
  [
    '  operations:\n    users/get: "**"\n  ids:\n    /users/{userId}:\n      usrId: "1"\n',
    "c.yaml:7: claims.ids has an id for usrId, which is not in /users/{userId}. Did you mean userId?\n",
  ],
  ["  tokens: check\n", "c.yaml:3: claims.tokens must be one of checked, unchecked. Did you mean checked?\n"],
  [
    "  options: [$fliter]\n",
    "c.yaml:3: claims.options.0 must be one of $select, $filter, $orderby, $expand, $search, $top, $skip, $count. Did you mean $filter?\n",
  ],
  ["  token: checked\n", "c.yaml:3: There is no key claims.token. Did you mean tokens?\n"],
])("the claims %j are refused with file, line and what is likely meant", async (claims, message) => {
  expect(await refusal(claims)).toBe(message);
});

test("an operation that is chosen and not claimed is refused before anything is sent", async () => {
  const cwd = scratchFolder({
    "c.yaml": 'target: http://localhost:1/v1.0\nclaims: { operations: { users/list: "**" } }',
  });
  const { exitCode, stderr } = await runCli(["--config", "c.yaml", "--operation", "users/get"], { cwd });
  expect([exitCode, stderr]).toEqual([
    2,
    "Nothing that is chosen is claimed: claims.operations leaves out users/get. Add them there, or choose others with --operation.\n",
  ]);
});

test("a run by claims tells in each report what is served of what was chosen", { timeout: 60_000 }, async () => {
  const library = withLibrary(loadSpecs(), libraryMatching(["users/list", "users/get"]));
  const server = await startServer({
    specs: { ...library, operations: library.operations.filter(({ id }) => id.startsWith("users/")) },
  });
  onTestFinished(() => server.close());
  const config = [
    `target: ${server.url}`,
    "operations: [users/list, users/get, subscriptions/*]",
    "claims:",
    "  operations:",
    '    users/*: "**"',
    "    users/get: [/users/*]",
    "  tokens: unchecked",
    "  options: [$select, $filter]",
  ];
  const cwd = scratchFolder({ "graph-conformance.config.yaml": config.join("\n") });
  const told =
    "By its claims, the target serves 2 of 5 routes (2 of 4 operations), checks no tokens, understands $select, $filter. What is not claimed is not tested.";
  const args = ["--seed", "1", "--property-runs", "2", "--output", "out"];
  const { exitCode, stdout, stderr } = await runCli([...args, "--reporter", "console,json,junit,markdown,html"], {
    cwd,
  });
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout.replaceAll("\n", " ")).toContain(told);
  const read = (name: string): string => readFileSync(join(cwd, "out", name), "utf8");
  expect((JSON.parse(read("report.json")) as FinishedRun).claims).toEqual({
    routes: 2,
    ofRoutes: 5,
    operations: 2,
    ofOperations: 4,
    tokens: "unchecked",
    options: ["$select", "$filter"],
  });
  expect(read("junit.xml")).toContain(told);
  expect(read("summary.md")).toContain("serves 2 of 5 routes");
  expect(read("report.html")).toContain("serves 2 of 5 routes");
});
