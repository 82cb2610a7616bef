import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

import { validate } from "@readme/openapi-parser";
import { expect, test } from "vitest";

import { packageRoot } from "../specs/loading/package-root.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";

import { runCli, startCli } from "./testing/spawn-cli.ts";

const showcase = join(packageRoot, "specs", "showcase");

test("serve prints its URL, serves, and ends cleanly on Ctrl-C", async () => {
  const server = startCli(["serve", "--fault", "projection/returns-selected"]);
  const exited = once(server, "exit");
  const [chunk] = (await once(server.stdout ?? process.stdin, "data")) as [Buffer];
  const url = chunk.toString();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1\.0\n$/);
  const requirement = ["--requirement", "projection/returns-selected"];
  const { exitCode, stdout } = await runCli(["--target", url.trim(), "--quick", "--seed", "5", ...requirement]);
  expect(exitCode).toBe(1);
  expect(stdout).toContain("A selected property is absent from the response.");
  expect(stdout).toContain(`graph-conformance ${requirement.join(" ")} --seed 5 --target ${url.trim()} --quick`);
  server.kill("SIGINT");
  expect(await exited).toEqual([0, null]);
});

test("serve writes what it serves as OpenAPI, with the address of the server; without a file it prints that and ends", async () => {
  const file = join(scratchFolder(), "openapi.json");
  const server = startCli(["serve", "--specs", showcase, "--openapi", file]);
  const exited = once(server, "exit");
  const [chunk] = (await once(server.stdout ?? process.stdin, "data")) as [Buffer];
  const document = JSON.parse(readFileSync(file, "utf8")) as { servers: object[]; paths: object };
  server.kill("SIGINT");
  expect(await exited).toEqual([0, null]);
  expect(document.servers).toEqual([{ url: chunk.toString().trim(), description: "The reference server" }]);
  expect(Object.keys(document.paths)).toContain("/postOffice/parcels");
  expect(await validate(structuredClone(document) as Parameters<typeof validate>[0])).toMatchObject({ valid: true });
  const printed = await runCli(["serve", "--specs", showcase, "--openapi"]);
  expect([printed.exitCode, printed.stderr]).toEqual([0, ""]);
  expect(JSON.parse(printed.stdout)).toMatchObject({ paths: document.paths });
});

test(
  "serve holds data of one's own, which are conformant where all that must be there is",
  { timeout: 60_000 },
  async () => {
    const folder = scratchFolder({
      "data.json": JSON.stringify({ "/postOffice/parties": [{ id: "o'hara", since: "2024-02-29" }, { id: "b" }] }),
    });
    const server = startCli(["serve", "--specs", showcase, "--data-file", join(folder, "data.json")]);
    const exited = once(server, "exit");
    const [chunk] = (await once(server.stdout ?? process.stdin, "data")) as [Buffer];
    const asked = ["--specs", showcase, "--target", chunk.toString().trim(), "--operation", "list-parties", "--quick"];
    const { exitCode, stdout } = await runCli([...asked, "--seed", "5"]);
    server.kill("SIGINT");
    expect(stdout).toContain("CONFORMANT");
    expect([exitCode, await exited]).toEqual([0, [0, null]]);
  },
);

test.each([
  [
    '{"/postOffice/parties": [{"id": "a", "sinc": "2024-02-29"}, {"id": "b", "since": "2024-02-30"}]}',
    /^(.*) at \/~1postOffice~1parties\/0\/sinc: expected a member of showcase\.party, such as since; found sinc\n\1 at \/~1postOffice~1parties\/1\/since: expected a day, such as 2024-02-29; found "2024-02-30"\nThe data of \1 do not fit the contracts, and nothing is served\. [^\n]*\n$/,
  ],
  ["{", /^The data of .* cannot be read: it is no JSON\. It is JSON by path, as in [^\n]*\n$/],
])("data that do not fit are told, and nothing is served: %s", async (text, told) => {
  const folder = scratchFolder({ "data.json": text });
  const { exitCode, stdout, stderr } = await runCli([
    "serve",
    "--specs",
    showcase,
    "--data-file",
    join(folder, "data.json"),
  ]);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(told);
});

test("a description that cannot be written is told, and nothing is served", async () => {
  const folder = scratchFolder();
  const { exitCode, stdout, stderr } = await runCli(["serve", "--openapi", folder]);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^The description .* cannot be written: [^\n]*\n$/);
});

test("a port that is taken is one line and exit code 2", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const address = holder.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { exitCode, stderr } = await runCli(["serve", "--port", String(port)]);
  holder.close();
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^The server cannot start: listen EADDRINUSE[^\n]*\n$/);
});
