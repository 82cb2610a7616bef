import { basename } from "node:path";

import type { Facts } from "../../derive/facts.ts";
import type { Gap } from "../../derive/gap.ts";
import { readFacts } from "../../derive/pages/read-facts.ts";
import { UsageError } from "../usage-error.ts";
import { loadPage } from "./load-page.ts";
import type { Refused } from "./refused.ts";

/** What the pages in files state, and which of them could not be read. Throws the `UsageError` of the first where none could. */
export function readPages(files: readonly string[]): {
  readonly read: readonly (Facts | Gap)[];
  readonly unread: readonly Refused[];
} {
  const read: (Facts | Gap)[] = [];
  const unread: Refused[] = [];
  let first: UsageError | undefined;
  for (const file of files) {
    try {
      read.push(readFacts(loadPage(file)));
    } catch (error) {
      if (error instanceof UsageError) first ??= error;
      // A fault of ours in one page is no reason to leave the others unread.
      else if (files.length === 1) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      unread.push({ id: basename(file), lacks: [`a text that can be read: ${reason}`] });
    }
  }
  if (first !== undefined && unread.length === files.length) throw first;
  return { read, unread };
}
