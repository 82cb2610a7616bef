import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { run } from "../../engine/run/run.ts";
import { drawnSeed } from "../../engine/settings.ts";
import { startServer } from "../../server/start-server.ts";
import { toStderr } from "../print.ts";
import { deliver } from "../run/deliver.ts";
import { programName, shellWord } from "../run/replay-options.ts";
import { screenOf } from "../screen.ts";
import { specsOf } from "../specs/specs-of.ts";
import { derive } from "./derive.ts";
import type { DeriveFlags } from "./load-sources.ts";

const words = ["SIGINT", "SIGTERM"] as const;

/**
 * Derives a contract, serves it, tests the server by it and prints the verdict. Gives the exit code of the run, or that of the
 * derivation where the run's is 0. With `keep` it serves on until it is asked to end. Without `output` the contract goes with
 * the server.
 */
export async function serveDerived(paths: readonly string[], flags: DeriveFlags): Promise<number> {
  const folder = flags.output ?? mkdtempSync(join(tmpdir(), "graph-conformance-"));
  const called = new AbortController();
  const callOff = (): void => called.abort();
  for (const word of words) process.once(word, callOff);
  try {
    const derived = await derive(paths, { ...flags, output: folder });
    toStderr(derived.stderr);
    if (!/^operations\//m.test(derived.stdout)) {
      toStderr("No operation was derived, so there is nothing to serve.\n");
      return derived.exitCode === 0 ? 5 : derived.exitCode;
    }
    const verdict = await served(folder, flags, called.signal);
    return verdict === 0 ? derived.exitCode : verdict;
  } finally {
    for (const word of words) process.off(word, callOff);
    if (flags.output === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function served(folder: string, { keep, output }: DeriveFlags, signal: AbortSignal): Promise<number> {
  const specs = await specsOf(folder);
  const server = await startServer({ specs, data: "made" });
  try {
    toStderr(`The contract is served at ${server.url}, and the server tested by it.\n`);
    const again = output === undefined ? "" : ` --specs ${shellWord(output)}`;
    const finished = await run({
      target: server.url,
      specs,
      signal,
      embedded: true,
      seed: drawnSeed(),
      program: programName(process.env),
      replayOptions: again,
    });
    deliver(finished, [{ reporter: "console" }], screenOf(process.stdout, process.env), {});
    if (keep === true && !signal.aborted) {
      toStderr(`It is still served at ${server.url}. Ctrl-C ends it.\n`);
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
    }
    return finished.exitCode;
  } finally {
    await server.close();
  }
}
