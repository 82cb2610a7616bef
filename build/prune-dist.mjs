// Folders are globbed at run time, so the output of a deleted or renamed source would still run: remove it.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

for (const entry of readdirSync("dist", { recursive: true, withFileTypes: true })) {
  const output = join(entry.parentPath, entry.name);
  if (relative("dist", output).startsWith("bundle")) continue;
  const source = relative("dist", output).replace(/(\.d\.ts|\.js)$/, ".ts");
  if (source.endsWith(".ts") && !existsSync(source)) rmSync(output);
}
