import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { getHeapStatistics, setFlagsFromString } from "node:v8";

import { usualMemoryMb } from "../../../engine/settings.ts";

/**
 * Flags of Node that let it compile later what is called often. Node 20 does it so early that it has to take back much of it and
 * compile it again, which takes an eighth of the time of a run. Later ones count otherwise, and refuse the flag.
 */
const compilerFlags: readonly string[] = process.versions.v8.startsWith("11.") ? ["--interrupt-budget=450000"] : [];

/** Sets them for this process, in all its threads. */
export function compileLater(): void {
  for (const flag of compilerFlags) setFlagsFromString(flag);
}

/** Of the limit, what the objects of the run may take; the rest is for the programs and for what comes in. */
const heapShare = 0.5;
const youngMb = 8;
/** Until so much is old, nothing of it is looked through for what is of no use any more: most runs end before. */
const untouchedMb = 128;
/** A run over more operations has much to remember: what is old may grow by so many percent before it is looked through. */
const [manyOperations, growthPercent] = [100, 20] as const;
const megabyte = 1024 * 1024;

/** How Node is started for a run over so many operations that may use so many MiB. */
export function engineFlags(limitMb: number, operations: number): readonly string[] {
  // Where the user has set a smaller limit for Node, it holds here as well.
  const heapMb = Math.min(limitMb * heapShare, getHeapStatistics().heap_size_limit / megabyte);
  // What is young has the same room from the beginning: in a small one that grows, much passes for old that is soon of no use.
  const isLarge = operations > manyOperations;
  const young = [`--min-semi-space-size=${youngMb}`, `--max-semi-space-size=${youngMb}`];
  const old = isLarge
    ? [`--heap-growing-percent=${growthPercent}`]
    : [`--initial-old-space-size=${Math.round(Math.min(untouchedMb, heapMb / 2))}`];
  return [`--max-old-space-size=${Math.round(heapMb)}`, ...old, ...young, ...compilerFlags];
}

/** Started before anybody knew how: with the flags of most runs. */
let ahead: { readonly child: ChildProcess; readonly flags: readonly string[] } | undefined;
const [asking, plain] = [new Set(["--help", "-h", "--version", "-V"]), /^(?:run$|-)/];

/** Where the arguments mean a run, its process starts while this one still loads what reads them. */
export function spawnAhead([first = "run", ...others]: readonly string[]): void {
  if (!plain.test(first) || [first, ...others].some((argument) => asking.has(argument))) return;
  const flags = engineFlags(usualMemoryMb(1), 1);
  const child = spawn(flags);
  ahead = { child, flags };
  // Nobody waits for it yet: without a run, this process ends, and so does that one.
  child.unref();
  child.channel?.unref();
  child.once("error", () => (ahead = undefined));
}

/** The process of a run over so many operations that may use so many MiB. */
export function spawnEngine(limitMb: number, operations: number): ChildProcess {
  const flags = engineFlags(limitMb, operations);
  const early = ahead;
  ahead = undefined;
  if (early?.flags.join(" ") !== flags.join(" ") || !early.child.connected) {
    early?.child.kill("SIGKILL");
    return spawn(flags);
  }
  early.child.removeAllListeners("error");
  early.child.ref();
  early.child.channel?.ref();
  return early.child;
}

function spawn(flags: readonly string[]): ChildProcess {
  return fork(fileURLToPath(new URL("./engine-child.js", import.meta.url)), {
    execArgv: [...flags],
    serialization: "advanced",
    // What Node prints as it runs out of memory is told in our words.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}
