// What the linter cannot see: folder names that say nothing, files that import each other in a circle, and a lockfile tied
// to one registry.
// Checks the folder given as argument, or the current one; prints every offence and exits 1 if there is one.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { importCircles } from "./import-circles.mjs";

const vagueNames = new Set(["src", "lib", "utils", "util", "helpers", "helper", "common", "shared", "misc"]);
const notOurs = new Set(["node_modules", "dist", ".git", ".stryker-tmp"]);

const root = process.argv[2] ?? ".";
const offences = [...vagueFolders(""), ...importCircles(root), ...resolvedAddresses()];
for (const offence of offences) console.error(offence);
if (offences.length > 0) process.exitCode = 1;

/** @param {string} folder @returns {string[]} */
function vagueFolders(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notOurs.has(entry.name))
    .flatMap(({ name }) => {
      const path = join(folder, name);
      const offence = vagueNames.has(name) ? [`${path}/: name the folder after the idea it holds, not "${name}"`] : [];
      return [...offence, ...vagueFolders(path)];
    });
}

/** @returns {string[]} */
function resolvedAddresses() {
  const lockfile = join(root, "package-lock.json");
  if (!existsSync(lockfile) || !readFileSync(lockfile, "utf8").includes('"resolved": "http')) return [];
  return ["package-lock.json: names a registry; run npm install with this project's .npmrc"];
}
