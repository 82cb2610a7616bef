import { afterAll, beforeAll, expect, test } from "vitest";

import { loadVariation } from "../../server/load-variations.ts";
import { type RunningServer, startServer } from "../../server/start-server.ts";
import { makeOwnAuthority } from "../../server/serving/own-authority.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli, type Spawned } from "../testing/spawn-cli.ts";

let https: RunningServer;
let redirecting: RunningServer;
beforeAll(async () => {
  https = await startServer({ variations: [await loadVariation("https")] });
  redirecting = await startServer({ variations: [await loadVariation("redirect-to-https")] });
});
afterAll(() => Promise.all([https.close(), redirecting.close()]));

const quick = ["--quick", "--class", "status"];
const pem = (): string => https.ca ?? "";

test("a private authority is trusted when it is given, among others, by flag or config", async () => {
  const cwd = scratchFolder({
    "all.pem": `Some words before.\n${makeOwnAuthority().ca}${pem()}`,
    "config/graph.yaml": "ca: own.pem\n",
    "config/own.pem": pem(),
  });
  for (const trust of [
    ["--ca", "all.pem"],
    ["--config", "config/graph.yaml"],
  ]) {
    const { exitCode, stdout } = await runCli(["--target", https.url, ...quick, ...trust], { cwd });
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("CONFORMANT")]);
  }
});

test("without it, or with another one, the run says how to trust it", async () => {
  const cwd = scratchFolder({ "other.pem": makeOwnAuthority().ca });
  for (const trust of [[], ["--ca", "other.pem"]]) {
    const { exitCode, stdout } = await runCli(["--target", https.url, ...quick, ...trust], { cwd });
    expect([exitCode, stdout]).toEqual([3, expect.stringContaining("--ca FILE trusts a private CA")]);
  }
});

test.each([
  ["no certificate", "hello", "it has no certificate in PEM"],
  ["a broken one", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", "ERR_OSSL_"],
])("a file with %s is refused by name and reason", async (_, text, reason) => {
  const cwd = scratchFolder({ "ca.pem": text });
  const { exitCode, stderr } = await runCli(["--target", https.url, ...quick, "--ca", "ca.pem"], { cwd });
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`The CA file ca.pem cannot be used: ${reason}`)]);
});

test("a redirect to https is told, and no request follows it", async () => {
  const before = redirecting.requests();
  const done: Spawned = await runCli(["--target", redirecting.url, ...quick]);
  expect([done.exitCode, done.stdout]).toEqual([3, expect.stringContaining(`--target ${redirecting.redirectsTo}`)]);
  expect(redirecting.requests()).toBe(before);
});
