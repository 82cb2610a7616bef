import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

import { packageRoot } from "../../specs/loading/package-root.ts";

const main = join(packageRoot, "dist", "cli", "main.js");

export interface Spawned {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built command line in an environment without the caller's variables. */
export function startCli(args: readonly string[], { cwd, env = {} }: SpawnOptions = {}): ChildProcess {
  const own = { PATH: process.env["PATH"] ?? "", ...env };
  return spawn(process.execPath, [main, ...args], { env: own, ...(cwd === undefined ? {} : { cwd }) });
}

/** Runs the built command line to its end. */
export function runCli(args: readonly string[], options?: SpawnOptions): Promise<Spawned> {
  return new Promise((resolve, reject) => {
    const child = startCli(args, options);
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}
