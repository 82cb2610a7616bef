import type { Output } from "../derive/derive.ts";
import { UsageError } from "../usage-error.ts";
import type { CheckFlags } from "./check-flags.ts";
import { checkDocs } from "./check-docs.ts";

/** Judges what the flags name. Rejects with a {@link UsageError} when they name nothing, or a file that cannot be used. */
export async function check(flags: CheckFlags): Promise<Output> {
  if (flags.docs.length === 0)
    throw new UsageError("There is nothing to judge. Give a documentation page with --docs PAGE.");
  return checkDocs(flags.docs, flags.json === true);
}
