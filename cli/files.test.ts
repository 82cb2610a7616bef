import { once } from "node:events";
import { linkSync, readFileSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { scratchFolder } from "./testing/scratch-folder.ts";
import { runCli } from "./testing/spawn-cli.ts";

const key = "-----BEGIN PRIVATE KEY-----\n";
const files = { "k.pem": key, "c.yaml": "key: k.pem\n", "r.json": "{}", "page.md": "# a\n", "h.ndjson": "" };

test.each([
  ["--report k.pem --key k.pem", "--report k.pem would overwrite --key k.pem. Name another file."],
  ["--report ./k.pem --key k.pem", "--report ./k.pem would overwrite --key k.pem, which is the same."],
  ["--report soft.pem --key k.pem", "--report soft.pem would overwrite --key k.pem, which is the same."],
  ["--har hard.pem --key k.pem", "--har hard.pem would overwrite --key k.pem, which is the same."],
  ["--report k.pem --config c.yaml", "--report k.pem would overwrite key of the config, "],
  ["--har c.yaml --config c.yaml", "--har c.yaml would overwrite the config file c.yaml."],
  ["--report r.json --baseline r.json", "--report r.json would overwrite --baseline r.json."],
  ["--report r.json --har r.json", "--report r.json would overwrite --har r.json."],
  ["--report o/junit.xml --reporter junit --output o", "the report of --reporter junit, o/junit.xml would overwrite"],
  ["--history r.json --waivers r.json", "--history r.json would overwrite --waivers r.json."],
  ["--history k.pem --ca k.pem", "--history k.pem would overwrite --ca k.pem."],
  ["merge r.json --report r.json", "--report r.json would overwrite the report r.json."],
  ["merge r.json --history r.json", "--history r.json would overwrite the report r.json."],
  ["check r.json --report r.json", "--report r.json would overwrite the recording r.json."],
  ["history h.ndjson --output ./h.ndjson", "--output ./h.ndjson would overwrite the history h.ndjson, "],
  ["prove --json p --markdown p", "--json p would overwrite --markdown p."],
  [
    "compare --target http://127.0.0.1:1 --against http://127.0.0.1:2 --key k.pem --output k.pem",
    "--output k.pem would overwrite --key k.pem.",
  ],
])("%s is refused with both names, and nothing is written", async (args, message) => {
  const cwd = scratchFolder(files);
  symlinkSync(join(cwd, "k.pem"), join(cwd, "soft.pem"));
  linkSync(join(cwd, "k.pem"), join(cwd, "hard.pem"));
  const { exitCode, stdout, stderr } = await runCli(args.split(" "), { cwd });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain(message);
  for (const [name, text] of Object.entries(files)) expect(readFileSync(join(cwd, name), "utf8")).toBe(text);
});

test("a clash is found before any request", async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end();
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const cwd = scratchFolder(files);
  const { exitCode } = await runCli(["--target", `http://127.0.0.1:${port}`, "--report", "a", "--har", "a"], { cwd });
  expect([exitCode, requests]).toEqual([2, 0]);
});
