// Writes the checked specs next to the compiled code, when a document or the loader changed since. A broken document ends the
// build with its file, line and reason.
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const output = join("dist", "specs", "loading", "compiled.json");

/** @param {string} folder @param {RegExp} name */
function newest(folder, name) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => name.test(entry.name));
  return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

// A document that was taken away leaves only its folder's time behind.
const changed = Math.max(newest("specs", /\.(yaml|json)$|^[^.]+$/), newest(join("dist", "specs"), /\.js$/));
if (!existsSync(output) || statSync(output).mtimeMs < changed) {
  const { readSpecs } = await import("../dist/specs/loading/load.js");
  const { compiledText } = await import("../dist/specs/loading/compiled.js");
  try {
    writeFileSync(output, compiledText(readSpecs("specs")));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
