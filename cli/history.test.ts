import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { ownErrors } from "../schemas/own/own-errors.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";
import { runCli } from "./testing/spawn-cli.ts";

const quick = ["--quick", "--class", "status", "--history", "runs.ndjson"];

test("each run appends a line, also runs at the same time, and the page shows them all", async () => {
  const cwd = scratchFolder();
  await Promise.all([1, 2, 3].map(() => runCli(quick, { cwd })));
  const lines = readFileSync(join(cwd, "runs.ndjson"), "utf8").trimEnd().split("\n");
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(ownErrors("history", JSON.parse(line))).toEqual([]);
  const { exitCode, stdout, stderr } = await runCli(["history", "runs.ndjson", "--output", "history.html"], { cwd });
  expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  const page = readFileSync(join(cwd, "history.html"), "utf8");
  expect(page).toContain("<p>3 runs against ");
  expect((await runCli(["history", "runs.ndjson"], { cwd })).stdout).toBe(page);
});

test("the HTML report of a run has the runs before it, this one last, and a first run has none", async () => {
  const cwd = scratchFolder();
  const historyIn = async (): Promise<unknown> => {
    await runCli([...quick, "--reporter", "html", "--output", "out"], { cwd });
    const [, data = "null"] =
      /id="data">(.*?)<\/script>/s.exec(readFileSync(join(cwd, "out/report.html"), "utf8")) ?? [];
    return (JSON.parse(data) as { readonly history: unknown }).history;
  };
  expect(await historyIn()).toEqual([]);
  const [first] = readFileSync(join(cwd, "runs.ndjson"), "utf8").split("\n");
  const { startedAt } = JSON.parse(first ?? "") as { readonly startedAt: string };
  expect(await historyIn()).toEqual([
    expect.objectContaining({ startedAt, verdict: "conformant", quick: true }),
    expect.objectContaining({ verdict: "conformant" }),
  ]);
});

test("what a crash left of a line is told and passed over, also when lines follow", async () => {
  const cwd = scratchFolder();
  await runCli(quick, { cwd });
  const file = join(cwd, "runs.ndjson");
  const good = readFileSync(file, "utf8");
  writeFileSync(file, `${good}${good.slice(0, 40)}`);
  const run = await runCli(quick, { cwd });
  expect(run.exitCode).toBe(0);
  expect(run.stderr).toContain("runs.ndjson:2: This line was cut off while it was written, so it is passed over.");
  const lines = readFileSync(file, "utf8").split("\n");
  expect([lines.length, lines[1], lines[3]]).toEqual([4, good.slice(0, 40), ""]);
  const { exitCode, stdout, stderr } = await runCli(["history", "runs.ndjson"], { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toContain("<p>2 runs against ");
  expect(stderr).toContain("runs.ndjson:2: This line was cut off");
});

test("a line that is no entry is named before anything is sent, and the file stays as it is", async () => {
  const cwd = scratchFolder();
  await runCli(quick, { cwd });
  const good = readFileSync(join(cwd, "runs.ndjson"), "utf8");
  const cases: readonly (readonly [content: string, message: string])[] = [
    [`${good}[]\n`, "runs.ndjson:2: This line is no entry of a history: the entry must be object."],
    [`${good}{}x\n`, "runs.ndjson:2: This line is no entry of a history: it is no JSON."],
    [`{}\n${good}`, "runs.ndjson:1: This line is no entry of a history: the entry lacks "],
    [
      good.replace('"seed":', '"seed":"x","was":'),
      "runs.ndjson:1: This line is no entry of a history: seed must be integer.",
    ],
  ];
  const broken = scratchFolder(Object.fromEntries(cases.map(([content], at) => [`${at}/runs.ndjson`, content])));
  await Promise.all(
    cases.map(async ([content, message], at) => {
      const own = join(broken, String(at));
      // Both commands read a history by the same code, so each is asked for one half.
      const args = at % 2 === 0 ? quick : ["history", "runs.ndjson"];
      const { exitCode, stdout, stderr } = await runCli(args, { cwd: own });
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
      expect(stderr).toContain(message);
      expect(readFileSync(join(own, "runs.ndjson"), "utf8")).toBe(content);
    }),
  );
});

test("a history that is empty, missing or nowhere to be written is refused", async () => {
  const cwd = scratchFolder({ "empty.ndjson": "" });
  const message = async (...args: readonly string[]): Promise<string> => {
    const { exitCode, stderr } = await runCli(args, { cwd });
    expect(exitCode).toBe(2);
    return stderr;
  };
  expect(await message("history", "empty.ndjson")).toContain("The history empty.ndjson is empty");
  expect(await message("history", "none.ndjson")).toBe("The history none.ndjson cannot be read: ENOENT.\n");
  expect(await message("--history", "none/runs.ndjson")).toBe(
    "The history none/runs.ndjson cannot be written: ENOENT.\n",
  );
});
