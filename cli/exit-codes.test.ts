import { expect, test } from "vitest";

import { dullServer } from "./testing/dull-server.ts";
import { runCli } from "./testing/spawn-cli.ts";

test("0: the embedded reference server is conformant", async () => {
  const { exitCode, stdout, stderr } = await runCli(["--quick", "--seed", "1"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toMatch(/^CONFORMANT .*the reference server that comes along$/m);
});

test("3: nobody listens", async () => {
  const { exitCode, stdout } = await runCli(["--target", "http://127.0.0.1:9/v1.0"]);
  expect(exitCode).toBe(3);
  expect(stdout).toContain("The target does not answer: connect ECONNREFUSED 127.0.0.1:9.");
});

test("5: what is asked for cannot be decided", async () => {
  const { exitCode } = await runCli(["--class", "status", "--requirement", "shape/key-present", "--quick"]);
  expect(exitCode).toBe(5);
});

const broken = [1, 5];
const refused = [3];
const dull: readonly (readonly [status: number, body: string, codes: readonly number[]])[] = [
  [200, "", broken],
  [200, "{}", broken],
  [200, '{"value":[]}', broken],
  [200, "null", broken],
  [204, "", broken],
  [301, "", refused],
  [400, '{"error":{"code":"badRequest","message":"no"}}', broken],
  [401, "", refused],
  [403, '{"error":{"code":"accessDenied","message":"no"}}', refused],
  [404, '{"error":{"code":"notFound","message":"no"}}', broken],
  [500, "", broken],
];

test.concurrent.each(dull)("never 0: a server that answers everything with %i %s", async (status, body, codes) => {
  const url = await dullServer(status, body);
  const { exitCode, stderr } = await runCli(["--target", url, "--quick", "--timeout-ms", "20000"]);
  expect(codes).toContain(exitCode);
  const hint =
    /^(?:(?:N|On some routes n)either the collections on the way nor the documented ids led to an answer\. [^\n]+\n)?$/;
  expect(stderr).toMatch(hint);
});

test("5: where no ids are found, the options that give them are named", async () => {
  const url = await dullServer(404, '{"error":{"code":"notFound","message":"no"}}');
  const { exitCode, stdout, stderr } = await runCli(["--target", url]);
  expect(exitCode).toBe(5);
  expect(stdout).toMatch(
    /\nNothing could be decided\. Nothing is found below [^\n]+: every request was answered with 404\. Needed: ids /,
  );
  expect(stderr).toMatch(/ exist there: --workflow ID --user-processing-result ID --run ID\n$/);
});

test("a token is neither printed nor reported", async () => {
  const url = await dullServer(200, '{"value":[],"echo":"very-secret-token"}');
  const { stdout } = await runCli(["--target", url, "--quick", "--token", "very-secret-token", "--reporter", "json"]);
  expect(stdout).toContain('"schemaVersion": 1');
  expect(stdout).not.toContain("very-secret-token");
});
