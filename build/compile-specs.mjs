// Writes the checked specs next to the compiled code, when a document or the loader changed since: what is always read as one
// file, the library as many. A broken document ends the build with its file, line and reason.
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { newest } from "./newest.mjs";

const output = join("dist", "specs", "loading", "compiled.json");
const library = join("specs", "library");
const libraryOutput = join("dist", "specs", "library");

/** @param {string} file @param {number} since */
function isOlder(file, since) {
  return !existsSync(file) || statSync(file).mtimeMs < since;
}

const loader = newest(join("dist", "specs"), (path) => path.endsWith(".js"));
// A document that was taken away leaves only its folder's time behind.
const isDocument = (/** @type {string} */ path) => /\.(yaml|json)$|^[^.]+$/.test(basename(path));
const changed = Math.max(
  newest("specs", (path) => isDocument(path) && !path.startsWith(library)),
  loader,
);
const libraryChanged = Math.max(newest(library, isDocument), loader);
try {
  if (isOlder(output, changed)) {
    const { readSpecs } = await import("../dist/specs/loading/load.js");
    const { compiledText } = await import("../dist/specs/loading/compiled.js");
    writeFileSync(output, compiledText(readSpecs("specs")));
  }
  if (isOlder(join(libraryOutput, "index.json"), libraryChanged)) {
    const { readSpecs } = await import("../dist/specs/loading/load.js");
    const { readContracts } = await import("../dist/specs/loading/read-contracts.js");
    const { libraryFiles } = await import("../dist/specs/loading/library.js");
    const files = libraryFiles(readContracts(library, readSpecs("specs")));
    rmSync(libraryOutput, { recursive: true, force: true });
    mkdirSync(libraryOutput, { recursive: true });
    for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? 1 : -1)))
      writeFileSync(join(libraryOutput, file), text);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
