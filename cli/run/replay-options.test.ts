import { expect, test } from "vitest";

import { loadFault } from "../../server/load-faults.ts";
import { startServer } from "../../server/start-server.ts";
import { runCli } from "../testing/spawn-cli.ts";
import { programName } from "./replay-options.ts";

test.each([
  [{}, "graph-conformance"],
  [{ npm_command: "exec" }, "npx graph-conformance"],
  [{ npm_command: "run-script", npm_lifecycle_event: "start" }, "npm start --"],
  [{ npm_command: "run-script", npm_lifecycle_event: "test" }, "graph-conformance"],
])("started in an environment with %j it is called %s again", (env, expected) => {
  expect(programName(env)).toBe(expected);
});

test("a replay is printed as the run was started", async () => {
  const server = await startServer({ faults: [await loadFault("status/carries-odata-version")] });
  try {
    const args = ["--target", server.url, "--requirement", "status/carries-odata-version", "--seed", "7"];
    const { stdout } = await runCli([...args, "--verbose"], { env: { npm_command: "exec" } });
    expect(stdout).toContain("npx graph-conformance --requirement status/carries-odata-version --seed 7");
  } finally {
    await server.close();
  }
});
