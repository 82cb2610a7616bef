import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { packageRoot } from "../../specs/loading/package-root.ts";

/** What a script of a CI service came to. */
export interface Ran {
  readonly exitCode: number | null;
  readonly output: string;
  /** What npx was to install, for each time that it was called. */
  readonly installed: readonly string[];
}

export interface ScriptOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The shell, and the arguments with which the service starts it; a script file follows. */
  readonly shell?: readonly [string, ...string[]];
}

// As npx would, it leaves its own options out; what it runs is our build.
const npx = `#!/bin/bash
package=none
while [ "$1" != graph-conformance ]; do
  if [ "$1" = --package ]; then package=$2; shift; fi
  shift || exit 99
done
shift
printf '%s\\0' "$package" >> "$INSTALLED"
exec "$NODE" "$MAIN" "$@"
`;

/** How GitHub Actions starts `shell: bash`. */
const usualShell = ["bash", "--noprofile", "--norc", "-eo", "pipefail"] as const;

/** Runs a script as a CI service would, with our build in place of what npx would install, to its end. */
export function runScript(script: string, { folder, env = {}, shell = usualShell }: ScriptOptions): Promise<Ran> {
  const tools = join(folder, ".tools");
  const installed = join(tools, "installed");
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, "npx"), npx, { mode: 0o755 });
  writeFileSync(join(tools, "script"), script);
  const [command, ...args] = shell;
  const child = spawn(command, [...args, join(tools, "script")], {
    cwd: folder,
    env: {
      PATH: `${tools}:${process.env["PATH"] ?? ""}`,
      NODE: process.execPath,
      MAIN: join(packageRoot, "dist", "cli", "main.js"),
      INSTALLED: installed,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => {
      const packages = existsSync(installed) ? readFileSync(installed, "utf8").split("\0").slice(0, -1) : [];
      resolve({ exitCode, output, installed: packages });
    });
  });
}
