// The full run against the embedded server, started as the command line starts it, and the same exchanges sent by bare undici,
// each in a process of its own with start-up included, in alternation. Only the ratio of one invocation tells something: machines
// differ and are noisy.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { engineFlags } from "../dist/cli/run/process/spawn-engine.js";
import { Mint, run } from "../dist/engine/index.js";
import { usualMemoryMb } from "../dist/engine/settings.js";
import { startServer } from "../dist/server/start-server.js";
import { partsOf } from "./bench-parts.mjs";

const rounds = 5;
const ratioBar = 2;
const folder = mkdtempSync(join(tmpdir(), "graph-conformance-bench-"));

/**
 * Records what a run sends, as paths below the root, with tokens that a server accepts.
 * @returns {Promise<string>} The file that the bare client reads.
 */
async function record() {
  const mint = await Mint.create();
  /** @type {{ method: string, path: string, identity: string, body?: string }[]} */
  const requests = [];
  const server = await startServer();
  try {
    const { origin } = new URL(server.url);
    await run({
      target: server.url,
      seed: 1,
      onExchange: ({ request: { method, url, identity, body } }) =>
        requests.push({ method, path: url.slice(origin.length), identity, ...(body === undefined ? {} : { body }) }),
    });
  } finally {
    await server.close();
  }
  const wids = ["59d46f88-662b-457b-bceb-5c3809e5908f"];
  const permissions = ["LifecycleWorkflows.ReadReports.All"];
  const allowed = await mint.sign({ kind: "delegated", permissions, directoryRoles: wids });
  const unrelated = await mint.sign({ kind: "delegated", permissions: ["User.Read"], directoryRoles: wids });
  const tokens = { "minted-allowed": allowed.reveal(), "minted-unrelated": unrelated.reveal() };
  const file = join(folder, "requests.json");
  writeFileSync(file, JSON.stringify({ tokens, requests }));
  return file;
}

/**
 * @param {string[]} args
 * @returns {Promise<{ milliseconds: number, output: string }>}
 */
function timed(args) {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.on("close", (code) =>
      code === 0
        ? done({ milliseconds: performance.now() - start, output })
        : fail(new Error(`${args[0]} ended with ${code}`)),
    );
  });
}

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Time and memory of runs with more and more operations, items and property runs: `npm run bench -- growth`. */
async function growth() {
  const program = join(import.meta.dirname, "bench-run.mjs");
  /** @param {string} what @param {number} units @param {object} options @param {number} operations */
  const point = async (what, units, options, operations = 1) => {
    const { output } = await timed([
      ...engineFlags(usualMemoryMb(operations), operations),
      program,
      JSON.stringify(options),
    ]);
    const { exchanges, peak, durationMs, cpu } = JSON.parse(output);
    const columns = [
      `${what} ${units.toLocaleString("en")}`.padEnd(22),
      `${Math.round(durationMs)} ms`.padStart(10),
      `${exchanges} exchanges`.padStart(20),
      `${(cpu / exchanges).toFixed(2)} ms of processor each`.padStart(28),
      `${peak} MB`.padStart(8),
      `${((peak * 1024) / units).toFixed(1)} KB for each`.padStart(24),
    ];
    process.stdout.write(`${columns.join("")}\n`);
  };
  const { libraryEntries } = await import("../dist/specs/loading/library.js");
  const { loadSpecs } = await import("../dist/specs/loading/load.js");
  const own = loadSpecs().operations.length;
  const all = own + libraryEntries().length;
  await point("operations", 1, {});
  await point("operations", own, { operation: "*" }, own);
  await point("operations", all, { operation: "**" }, all);
  // The server sorts and filters all items for each page: with those options its own time would be measured.
  for (const items of [10, 1000, 10_000, 100_000]) {
    const server = await startServer({ largeCollection: items });
    await point("items", items, { target: server.url, requirement: "paging/ends" });
    await server.close();
  }
  for (const propertyRuns of [10, 100, 1000]) await point("property runs", propertyRuns, { propertyRuns });
}

/** What a full run spends its time on: `npm run bench -- parts`. */
async function parts() {
  const profiles = join(folder, "profiles");
  const flags = [...engineFlags(usualMemoryMb(1), 1), "--cpu-prof", `--cpu-prof-dir=${profiles}`];
  const { output } = await timed([...flags, join(import.meta.dirname, "bench-run.mjs")]);
  const { exchanges } = JSON.parse(output);
  const spent = partsOf(profiles);
  const all = spent.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  process.stdout.write(
    `${Math.round(all)} ms of the main thread for ${exchanges} exchanges, the profile's own cost included\n`,
  );
  for (const [part, milliseconds] of spent) {
    if (milliseconds < all / 200) continue;
    const share = `${((100 * milliseconds) / all).toFixed(1)} %`;
    process.stdout.write(`${Math.round(milliseconds)} ms`.padStart(9) + share.padStart(8) + `  ${part}\n`);
  }
}

/** The full run against bare undici. */
async function ratioToBare() {
  const requests = await record();
  const here = import.meta.dirname;
  const full = [];
  const bare = [];
  let peak = 0;
  let exchanges = 0;
  for (let round = 1; round <= rounds; round++) {
    const ours = await timed([...engineFlags(usualMemoryMb(1), 1), join(here, "bench-run.mjs")]);
    ({ peak, exchanges } = JSON.parse(ours.output));
    const theirs = await timed([join(here, "bench-bare.mjs"), requests]);
    full.push(ours.milliseconds);
    bare.push(theirs.milliseconds);
    process.stdout.write(
      `round ${round}: full run ${Math.round(ours.milliseconds)} ms, bare undici ${Math.round(theirs.milliseconds)} ms\n`,
    );
  }
  const ratio = median(full) / median(bare);
  process.stdout.write(
    [
      `full run     ${Math.round(median(full))} ms for ${exchanges} exchanges, ${Math.round(exchanges / (median(full) / 1000))} per second, peak memory ${peak} MB`,
      `bare undici  ${Math.round(median(bare))} ms for the same exchanges`,
      `ratio        ${ratio.toFixed(2)} (bar ${ratioBar.toFixed(1)})\n`,
    ].join("\n"),
  );
  process.exitCode = ratio <= ratioBar ? 0 : 1;
}

const benches = new Map([
  ["", ratioToBare],
  ["growth", growth],
  ["parts", parts],
]);
try {
  const bench = benches.get(process.argv[2] ?? "");
  if (bench === undefined) throw new Error(`There is no bench ${process.argv[2]}: growth and parts are there.`);
  await bench();
} finally {
  rmSync(folder, { recursive: true });
}
