import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { FinishedRun } from "../../engine/finished-run.ts";
import { ownErrors } from "../../schemas/own/own-errors.ts";
import { loadFault } from "../../server/load-faults.ts";
import { startServer } from "../../server/start-server.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli, type Spawned } from "../testing/spawn-cli.ts";

type Server = Awaited<ReturnType<typeof startServer>>;

let faulty: Server;
let honest: Server;

beforeAll(async () => {
  [faulty, honest] = await Promise.all([
    startServer({ faults: [await loadFault("shape/key-present")] }),
    startServer(),
  ]);
}, 60_000);
afterAll(() => Promise.all([faulty.close(), honest.close()]));

const asked = ["--requirement", "shape/key-*", "--report", "report.json", "--seed", "1"];

async function run(
  cwd: string,
  server: Server,
  ...args: readonly string[]
): Promise<Spawned & { report: FinishedRun }> {
  const done = await runCli(["--target", server.url, ...asked, ...args], { cwd });
  const report = JSON.parse(readFileSync(join(cwd, "report.json"), "utf8")) as FinishedRun;
  expect(ownErrors("report", report)).toEqual([]);
  return { ...done, report };
}

test("a waived break does not fail the run, and every report has the reason", async () => {
  const waivers = "- requirement: shape/key-present\n  reason: agreed with the vendor\n  link: http://issues/7\n";
  const cwd = scratchFolder({ "waivers.yaml": waivers });
  const { exitCode, stdout, report } = await run(cwd, faulty, "--waivers", "waivers.yaml");
  expect(exitCode).toBe(0);
  expect(stdout).toContain("agreed with the vendor   http://issues/7");
  expect(report.requirements.map(({ verdict, waiver }) => [verdict, waiver])).toContainEqual([
    "waived",
    { reason: "agreed with the vendor", link: "http://issues/7" },
  ]);
});

test("the config names the file, too, relative to itself", async () => {
  const cwd = scratchFolder({
    "graph-conformance.config.yaml": "waivers: ours/waivers.yaml\n",
    "ours/waivers.yaml": "- { requirement: shape/key-present, reason: r }\n",
  });
  expect((await run(cwd, faulty)).exitCode).toBe(0);
});

const old = "2020-01-01";
test.each([
  ["is not needed", "shape/key-present", "", "honest", "It is not needed: shape/key-present holds. Remove it."],
  ["matches nothing", "shape/key-presnt", "", "faulty", "There is no shape/key-presnt."],
  ["has expired", "shape/key-present", `, expires: ${old}`, "faulty", `It expired on ${old}`],
] as const)("a waiver that %s fails the run, with file and line", async (_, id, more, which, text) => {
  const cwd = scratchFolder({ "waivers.yaml": `# ours\n\n- { requirement: ${id}, reason: r${more} }\n` });
  const { exitCode, stdout, report } = await run(
    cwd,
    which === "honest" ? honest : faulty,
    "--waivers",
    "waivers.yaml",
  );
  expect(exitCode).toBe(1);
  expect(stdout).toContain(text);
  expect(report.reason).toContain("waivers.yaml:3");
  expect(report.complaints?.[0]?.waiver).toBe("waivers.yaml:3");
});

test("--update-waivers writes a file with which the same run passes, and which a fixed service outdates", async () => {
  const cwd = scratchFolder();
  const update = ["--waivers", "waivers.yaml", "--update-waivers"];
  const first = await run(cwd, faulty, ...update);
  expect(first.exitCode).toBe(1);
  expect(first.stderr).toMatch(/^waivers\.yaml: \d added, 0 removed\./);
  const broken = first.report.requirements.filter(({ verdict }) => verdict === "failed");
  const written = readFileSync(join(cwd, "waivers.yaml"), "utf8");
  for (const { signature } of broken) expect(written).toContain(`signature: ${signature}`);
  expect(written).toContain("reason: not reviewed yet\n");
  expect((await run(cwd, faulty, "--waivers", "waivers.yaml", "--seed", "99")).exitCode).toBe(0);
  expect((await run(cwd, honest, ...update)).exitCode).toBe(1);
  expect((await run(cwd, honest, "--waivers", "waivers.yaml")).exitCode).toBe(0);
  expect(readFileSync(join(cwd, "waivers.yaml"), "utf8")).not.toContain("requirement");
}, 60_000);

test("a waiver of something that this run leaves out is left alone", async () => {
  const cwd = scratchFolder({ "waivers.yaml": "- { requirement: paging/loses-no-item, reason: r }\n" });
  const id = "status/answers-ok";
  const done = await runCli(["--target", honest.url, "--requirement", id, "--waivers", "waivers.yaml"], { cwd });
  const known = readFileSync(join(cwd, "waivers.yaml"), "utf8").includes("paging/loses-no-item");
  expect({ known, exitCode: done.exitCode }).toEqual({ known: true, exitCode: 0 });
});

test.each([
  ["- requirement: shape/x\n", "waivers.yaml:1: The waiver lacks reason."],
  [
    "- { requirement: a, reason: r }\n- requirement: b\n  reson: r\n",
    "waivers.yaml:3: There is no key reson. Did you mean reason?",
  ],
  ["- requirement: b\n  reason: r\n  expires: 2026-02-30\n", 'waivers.yaml:3: expires must match format "date".'],
  ["- requirement: b\n  reason: ''\n", "waivers.yaml:2: reason must NOT have fewer than 1 characters."],
  ["requirement: b\n", "waivers.yaml:1: The waivers file must be array."],
  ["- [\n", "waivers.yaml:2: Not valid YAML: "],
])("a waivers file of %j is refused with line and reason", async (text, message) => {
  const cwd = scratchFolder({ "waivers.yaml": text });
  const { exitCode, stderr } = await runCli(["--waivers", "waivers.yaml"], { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(message) as string });
});

test("a waivers file that is not there, or not named, is refused", async () => {
  const cwd = scratchFolder();
  expect(await runCli(["--waivers", "none.yaml"], { cwd })).toMatchObject({
    exitCode: 2,
    stderr: "The waivers file none.yaml cannot be read: ENOENT.\n",
  });
  expect(await runCli(["--update-waivers"], { cwd })).toMatchObject({
    exitCode: 2,
    stderr: "--update-waivers needs --waivers FILE.\n",
  });
});
