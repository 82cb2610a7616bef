import { writeFileSync } from "node:fs";

import { UsageError } from "../usage-error.ts";

/** Writes a file that only its owner may read. Throws {@link UsageError} when it cannot, or when there is one already. */
export function writePrivate(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: "wx", mode: 0o600 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const reason = code === "EEXIST" ? "there is one already, which others may trust" : code;
    throw new UsageError(`The key file ${file} cannot be written: ${reason}. Choose another name.`);
  }
}
