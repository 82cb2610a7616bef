import { toStderr, toStdout } from "../print.ts";
import { UsageError } from "../usage-error.ts";
import type { CheckFlags } from "./check-recorded.ts";

/** Judges recordings or a documentation page and gives the exit code. Rejects with a {@link UsageError} when neither or both are named. */
export async function check(files: readonly string[], flags: CheckFlags): Promise<number> {
  const { docs } = flags;
  if (files.length === 0 && docs.length === 0) {
    throw new UsageError("There is nothing to judge. Give HAR files, or a documentation page with --docs PAGE.");
  }
  if (files.length > 0 && docs.length > 0) {
    throw new UsageError("Recordings and documentation are judged apart: give HAR files or --docs PAGE.");
  }
  if (files.length > 0) {
    if (flags.metadata !== undefined) {
      throw new UsageError(
        "Contracts of recordings have read the metadata already: give derive --metadata, or --docs PAGE.",
      );
    }
    const { checkRecorded } = await import("./check-recorded.ts");
    return checkRecorded(files, flags);
  }
  const { checkDocs } = await import("./check-docs.ts");
  const { stdout, stderr, exitCode } = await checkDocs(docs, flags);
  toStdout(stdout);
  toStderr(stderr);
  return exitCode;
}
