import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { validate } from "@readme/openapi-parser";
import { afterAll, beforeAll, expect, test } from "vitest";

import { parcels } from "../derive/testing/parcels.ts";
import { packageRoot } from "../specs/loading/package-root.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";
import { runCli, type Spawned } from "./testing/spawn-cli.ts";

// The last section takes pages that are not ours to keep.
const [guide = ""] = readFileSync(join(packageRoot, "docs", "add-an-operation.md"), "utf8").split(
  "\n## With a page of",
);
const commands = [...guide.matchAll(/^ {4}npx graph-conformance (.*)$/gm)].map(([, text = ""]) => text);
const folder = mkdtempSync(join(tmpdir(), "cli-"));
const answers = new Map<string, Spawned>();
let server: Server;
let asked = 0;

// A mock that knows one answer, whatever is asked.
beforeAll(async () => {
  for (const [name, text] of Object.entries(parcels)) writeFileSync(join(folder, name), text);
  server = createServer((_, outgoing) => {
    asked++;
    outgoing.setHeader("content-type", "application/json");
    const context = "https://graph.microsoft.com/v1.0/$metadata#depots('7')/parcels";
    outgoing.end(
      JSON.stringify({ "@odata.context": context, value: [{ id: "1", weight: 3, state: "sent", seal: "x" }] }),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  for (const command of commands) {
    const [text = ""] = command.split(" > ");
    const args = text.replaceAll("'", "").replace("localhost:4010", `127.0.0.1:${port}`).split(" ");
    answers.set(command, await runCli(args, { cwd: folder }));
  }
}, 120_000);
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function answerOf(start: string): Spawned {
  const command = commands.find((text) => text.startsWith(start));
  const answer = command === undefined ? undefined : answers.get(command);
  if (answer === undefined) throw new Error(`The guide has no command ${start}.`);
  return answer;
}

test("every command of the guide does what it says", () => {
  expect(commands.map((command) => [command, answers.get(command)?.exitCode])).toEqual([
    ["derive parcel-list.md parcel.md", 0],
    [expect.stringMatching(/--output contract$/), 0],
    ["list --operations --specs contract", 0],
    ["check --docs parcel-list.md --docs parcel.md", 0],
    [expect.stringMatching(/^--specs contract --target /), 1],
    ["run --specs contract", 0],
    [expect.stringMatching(/--serve$/), 0],
    [expect.stringMatching(/--output bare$/), 0],
    [expect.stringMatching(/--openapi > openapi.json$/), 0],
    [expect.stringMatching(/> exported.json$/), 0],
  ]);
});

test("what it prints of stderr is what comes", () => {
  const printed = [...guide.matchAll(/^(?:parcel|metadata)[\w-]*\.\w+:\d+: .*$/gm)].map(([line]) => line);
  const told = [...answers.values()].flatMap(({ stderr }) => stderr.split("\n"));
  expect(printed).toHaveLength(3);
  expect(told).toEqual(expect.arrayContaining(printed));
});

test("the service is judged by the derived contract", () => {
  const { stdout } = answerOf("--specs contract --target");
  expect(stdout).toContain("PERMISSIONS  parcel-list");
  expect(stdout).toContain("or Parcel-Store.Read.All");
  expect(stdout).toContain("FAIL  projection/");
  expect(stdout).toMatch(
    /replay +graph-conformance --requirement \S+ --seed \d+ --target \S+ --specs contract --depot 7/,
  );
  expect(answerOf("list").stdout).toContain("/depots/{depotId}/parcels");
  expect(answerOf("run --specs").stdout).toContain("CONFORMANT  the reference server that comes along");
});

test("the OpenAPI documents are valid, and name no other file", async () => {
  for (const start of [
    "derive parcel-list.md parcel.md --metadata metadata.xml --openapi",
    "derive --openapi --specs",
  ]) {
    const document: unknown = JSON.parse(answerOf(start).stdout);
    expect(JSON.stringify(document).match(/"\$ref":"(?!#\/components\/)/g)).toBeNull();
    expect(await validate(document as Parameters<typeof validate>[0])).toMatchObject({ valid: true });
    expect(document).toMatchObject({
      paths: {
        "/depots/{depotId}/parcels": {
          get: {
            security: expect.arrayContaining([{ delegated: ["Parcel.Read.All"] }]) as unknown,
            responses: { 200: { content: { "application/json": { examples: { "example-1": {} } } } } },
          },
        },
      },
    });
  }
});

test("a folder that is broken is told by file and line, before anything is sent", async () => {
  const files = { ...parcels, "contract/operations/parcel-list.yaml": "openapi: 3.1.0\nx-operation: List\n" };
  const before = asked;
  const port = answerOf("--specs contract --target").stdout.match(/127\.0\.0\.1:(\d+)/)?.[1] ?? "";
  const args = ["--target", `http://127.0.0.1:${port}/v1.0`];
  const run = await runCli([...args, "--specs", "contract"], { cwd: scratchFolder(files) });
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain(
    "The contracts of contract cannot be used. contract/operations/parcel-list.yaml:2: x-operation",
  );
  const nowhere = await runCli([...args, "--specs", "nowhere"], { cwd: folder });
  expect([nowhere.exitCode, nowhere.stderr]).toEqual([
    2,
    "The contracts cannot be read: nowhere is no folder. Write one with derive --output.\n",
  ]);
  expect(asked).toBe(before);
});

test("the config names the folder relative to itself", async () => {
  const config = scratchFolder({ "deep/c.yaml": "specs: ../contract\n" });
  expect(existsSync(join(folder, "contract", "sources.yaml"))).toBe(true);
  const unknown = await runCli(["--config", join(config, "deep", "c.yaml"), "--target", "http://127.0.0.1:1/v1.0"]);
  expect(unknown.exitCode).toBe(2);
  expect(unknown.stderr).toContain(`${join(config, "contract")} is no folder`);
});
