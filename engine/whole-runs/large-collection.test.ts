import { execFile } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { startServer } from "../../server/start-server.ts";
import { packageRoot } from "../../specs/loading/package-root.ts";

const items = 10_000;
// What all items with their tasks take is several times as much.
const heapMegabytes = 64;

// The judge runs in a process of its own, with a heap that ends the process when it is full.
const script = `
  import { run } from ${JSON.stringify(pathToFileURL(join(packageRoot, "dist/engine/index.js")).href)};
  const { requirements, exchanges } = await run({ target: process.argv[1], operation: "list-taskprocessingresults", requirement: "paging/repeats-no-item" });
  process.stdout.write(JSON.stringify({ verdicts: requirements.map(({ verdict }) => verdict), exchanges }));
`;

test("a collection of 10,000 items over 100 pages is judged in bounded memory", { timeout: 60_000 }, async () => {
  const server = await startServer({ largeCollection: items });
  try {
    const args = [`--max-old-space-size=${heapMegabytes}`, "--input-type=module", "-e", script, server.url];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { verdicts, exchanges } = JSON.parse(stdout) as { verdicts: string[]; exchanges: number };
    expect(verdicts).toEqual(["passed", "passed"]);
    expect(exchanges).toBeGreaterThanOrEqual(200);
  } finally {
    await server.close();
  }
});
