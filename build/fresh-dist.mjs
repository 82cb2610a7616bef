// Before all tests: those of the command line run what users run, so it must be what the sources say.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

export function setup() {
  for (const args of [
    [join("node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json"],
    [join("build", "prune-dist.mjs")],
    [join("build", "compile-specs.mjs")],
    [join("build", "bundle.mjs")],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    // A type error leaves runnable output behind; the type check is where it fails.
    if (status !== 0) console.error(`${stdout}${stderr}`);
  }
}
