#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";

/** Columns for which help is laid out where no terminal says how many it has. */
const usual = 80;
// Whoever only wants to know what there is does not wait for what does it: the build has written down what it would say.
const written = new URL("../bundle/help.txt", import.meta.url);
const [only, ...others] = process.argv.slice(2);
const { isTTY, columns } = process.stdout;
const isUsual = !isTTY || columns === usual;
if (others.length === 0 && (only === "--help" || only === "-h") && isUsual && existsSync(written))
  process.stdout.write(readFileSync(written));
else {
  (await import("./run/process/spawn-engine.ts")).spawnAhead(process.argv.slice(2));
  await import("./start.ts");
}
