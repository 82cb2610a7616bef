import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";

import type { HarEntry } from "../../engine/recorded/har-entry.ts";
import { dullServer } from "../testing/dull-server.ts";
import { harSchema } from "../testing/har-schema.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli } from "../testing/spawn-cli.ts";

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const isHar = ajv.compile(harSchema);

function entriesOf(file: string): readonly HarEntry[] {
  const har = JSON.parse(readFileSync(file, "utf8")) as { log: { entries: HarEntry[] } };
  isHar(har);
  expect(isHar.errors ?? []).toEqual([]);
  return har.log.entries;
}

function header(entry: HarEntry, name: string): string | undefined {
  return entry.request.headers.find((pair) => pair.name === name)?.value;
}

test("--har writes every exchange of a run as HAR 1.2, without a token", async () => {
  const cwd = scratchFolder();
  const args = ["--quick", "--seed", "1", "--har", "out/run.har", "--report", "report.json"];
  const { exitCode, stderr } = await runCli(args, { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const entries = entriesOf(join(cwd, "out/run.har"));
  const { exchanges } = JSON.parse(readFileSync(join(cwd, "report.json"), "utf8")) as { exchanges: number };
  expect(entries).toHaveLength(exchanges);
  const credentials = new Set(entries.map((entry) => header(entry, "authorization")));
  expect(credentials).toContain("Bearer [redacted]");
  expect(credentials).toContain(undefined);
  expect(readFileSync(join(cwd, "out/run.har"), "utf8")).not.toMatch(/eyJ/);
  const listing = entries.find(
    ({ request, response }) =>
      request.url.endsWith("/taskProcessingResults") && response.content.text?.includes('"value":[{') === true,
  );
  expect(listing?.response).toMatchObject({ status: 200, statusText: "OK", content: { mimeType: /json/ } });
  expect(listing?.response.content.size).toBe(Buffer.byteLength(listing?.response.content.text ?? ""));
  expect(listing?.response.bodySize).toBe(listing?.response.content.size);
  expect(listing).toMatchObject({ _identity: "minted-allowed" });
  const writes = entries.filter(({ request }) => request.method === "POST");
  expect(writes[0]?.request.postData).toEqual({ mimeType: "application/json", params: [], text: "{}" });
});

test("a run that is cut short leaves a whole file as well", async () => {
  const cwd = scratchFolder();
  await runCli(["--max-requests", "25", "--har", "run.har"], { cwd });
  expect(entriesOf(join(cwd, "run.har"))).toHaveLength(25);
  expect(readdirSync(cwd)).toEqual(["run.har"]);
});

test("a request without an answer has status 0 and the reason", async () => {
  const cwd = scratchFolder();
  await runCli(["--target", "http://127.0.0.1:9/v1.0", "--har", "run.har"], { cwd });
  const [entry] = entriesOf(join(cwd, "run.har"));
  expect(entry?.response).toMatchObject({ status: 0, bodySize: -1, content: { size: 0 } });
  expect(entry).toMatchObject({ _failure: expect.stringContaining("ECONNREFUSED") });
});

test("a token of the user stands in no recording, though the target repeats it", async () => {
  const cwd = scratchFolder();
  const token = "very-secret-token~0123456789";
  const url = await dullServer(200, JSON.stringify({ value: [], echo: token }));
  await runCli(["--target", url, "--quick", "--token", token, "--har", "run.har"], { cwd });
  expect(entriesOf(join(cwd, "run.har")).length).toBeGreaterThan(0);
  expect(readFileSync(join(cwd, "run.har"), "utf8")).not.toContain(token);
});

test("a recording that cannot be written is an error before anything is sent", async () => {
  const cwd = scratchFolder({ "a-file": "" });
  mkdirSync(join(cwd, "a-folder"));
  for (const file of ["a-file/run.har", "a-folder"]) {
    const { exitCode, stdout, stderr } = await runCli(["--quick", "--har", file], { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^The report [^\n]+ cannot be written: [^\n]+\n$/);
  }
});

test.runIf(existsSync("/dev/full"))("a disk that is full in the end is an error, too", async () => {
  const { exitCode, stderr } = await runCli(["--quick", "--class", "status", "--har", "/dev/full"]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/ENOSPC/);
});
