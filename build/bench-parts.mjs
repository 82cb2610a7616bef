// What a run spends its time on, by room and by library: read from a profile of its processor, in which each sample counts where
// it was taken. The bundle tells by its comments which file a line comes from.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{ functionName: string, url: string, lineNumber: number }} Frame */

const native = /^\((?<kind>garbage collector|idle|program|root)\)$/;
/** The comment that esbuild puts before the code of each file. */
const origin = /^\/\/ (?<file>(?:[a-z_-]+\/|all:)[^ ]*)$/;
/** @type {Map<string, readonly string[]>} */
const origins = new Map();

/** The file that each line of a bundled file comes from. @param {string} path */
function originsOf(path) {
  const before = origins.get(path);
  if (before !== undefined) return before;
  let file = "bundle";
  const found = readFileSync(path, "utf8")
    .split("\n")
    .map((line) => (file = origin.exec(line)?.groups?.["file"] ?? file));
  origins.set(path, found);
  return found;
}

/** The room, the library, or the part of Node that a frame belongs to. @param {Frame} frame */
function partOf({ functionName, url, lineNumber }) {
  const kind = native.exec(functionName)?.groups?.["kind"];
  if (kind !== undefined) return kind;
  if (!url.startsWith("file:")) return "Node: sockets, streams, promises, modules, JSON";
  const file = originsOf(fileURLToPath(url))[lineNumber] ?? "bundle";
  return /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? file.split("/")[0] ?? file;
}

/**
 * Milliseconds of the main thread by what they were spent on, most first.
 * @param {string} folder Where `--cpu-prof-dir` has put the profiles of one process.
 * @returns {readonly (readonly [part: string, milliseconds: number])[]}
 */
export function partsOf(folder) {
  // The name ends with the number of the thread and that of the profile.
  const [file] = readdirSync(folder).filter((name) => name.includes(".0.0"));
  if (file === undefined) throw new Error(`There is no profile of a main thread in ${folder}.`);
  /** @type {{ nodes: { id: number, callFrame: Frame }[], samples: number[], timeDeltas: number[] }} */
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const partById = new Map(nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]));
  /** @type {Map<string, number>} */
  const spent = new Map();
  for (const [at, sample] of samples.entries()) {
    const part = partById.get(sample) ?? "program";
    spent.set(part, (spent.get(part) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
  }
  return [...spent].sort(([, a], [, b]) => b - a);
}
