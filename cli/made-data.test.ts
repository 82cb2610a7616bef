import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";
import { expect, test } from "vitest";

import { runCli } from "./testing/spawn-cli.ts";
import { startServer } from "../server/start-server.ts";
import type { Specs } from "../specs/contract.ts";
import { loadSpecs } from "../specs/loading/load.ts";
import { readContracts, showcaseSpecs } from "../specs/loading/read-contracts.ts";
import type { FinishedRun } from "../engine/finished-run.ts";
import type { RunOptions } from "../engine/run-options.ts";
import { run } from "../engine/run/run.ts";

const specs = loadSpecs();

async function runOn(given: Specs, more: Partial<RunOptions> = {}): Promise<FinishedRun> {
  const server = await startServer({ specs: given, data: "made" });
  try {
    return await run({ target: server.url, specs: given, embedded: true, seed: 3, propertyRuns: 3, ...more });
  } finally {
    await server.close();
  }
}

function blamed({ requirements }: FinishedRun): readonly object[] {
  return requirements
    .filter(({ verdict }) => ["failed", "warned", "error"].includes(verdict))
    .map(({ id, operation, observed }) => ({ id, operation, observed }));
}

test.each([
  ["the contracts that come along", specs],
  ["a contract of every type and option", showcaseSpecs(specs)],
])("data made for %s are conformant, and decide most", { timeout: 60_000 }, async (_name, given) => {
  const finished = await runOn(given, { company: "library" });
  expect(blamed(finished)).toEqual([]);
  expect(finished.exitCode).toBe(0);
  const undecided = finished.requirements.filter(({ verdict }) => verdict === "untested").length;
  expect(undecided / finished.requirements.length).toBeLessThan(0.1);
});

const corpus = process.env["GRAPH_CONFORMANCE_CORPUS"];
const pages = 40;
const lacks = corpus === undefined ? " (skipped: GRAPH_CONFORMANCE_CORPUS names no folder)" : "";

/** Derives contracts of drawn pages into a folder that is there as long as `use` needs it. */
async function withDrawn(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "made-"));
  try {
    const api = join(corpus ?? "", "docs", "v1.0", "api");
    const all = readdirSync(api).filter((name) => /-(?:list|get|delta)\b.*\.md$/.test(name));
    const [drawn = []] = fc.sample(fc.shuffledSubarray(all, { minLength: pages, maxLength: pages }), {
      seed: 16,
      numRuns: 1,
    });
    for (const name of drawn) cpSync(join(api, name), join(folder, "pages", name));
    const output = join(folder, "contract");
    const metadata = join(corpus ?? "", "metadata", "v1.0.csdl.xml");
    const sources = ["--metadata", metadata, "--permissions", join(corpus ?? "", "permissions.json")];
    await runCli(["derive", join(folder, "pages"), join(api, "..", "resources"), ...sources, "--output", output]);
    await use(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.skipIf(corpus === undefined)(
  `a server of the contract of any page is conformant${lacks}`,
  { timeout: 600_000 },
  () =>
    withDrawn(async (folder) => {
      const derived = readContracts(folder, specs);
      expect(derived.operations.length).toBeGreaterThan(pages / 2);
      for (const operation of derived.operations) {
        const finished = await runOn({ ...derived, operations: [operation] });
        expect({ id: operation.id, blamed: blamed(finished) }).toEqual({ id: operation.id, blamed: [] });
      }
    }),
);

// Some twenty minutes on two cores.
const proves = process.env["GRAPH_CONFORMANCE_PROVE_PAGES"] !== undefined;

test.skipIf(corpus === undefined || !proves)(
  `every fault that can show on the contract of any page is caught${lacks || (proves ? "" : " (skipped: GRAPH_CONFORMANCE_PROVE_PAGES is not set)")}`,
  { timeout: 3_600_000 },
  () =>
    withDrawn(async (folder) => {
      const { exitCode, stdout } = await runCli(["prove", "--each", "--specs", folder, "--seeds", "3"]);
      const missed = stdout.split("\n").filter((line) => /^WRONG|not caught|blamed/.test(line));
      expect({ exitCode, missed }).toEqual({ exitCode: 0, missed: [] });
    }),
);
