import { once } from "node:events";
import { createServer } from "node:net";

import { expect, test } from "vitest";

import { runCli, startCli } from "./testing/spawn-cli.ts";

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
