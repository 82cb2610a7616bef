import { type Capabilities, optionCapabilities } from "../metadata/capabilities.ts";
import { Comparison, type Merged, type Statement } from "./statement.ts";

/**
 * Merges the query options that a page documents with what the metadata annotates. The page is used: options that only the
 * metadata supports are not added, since nobody has promised them for the operation.
 */
export function mergeQueryOptions(
  page: Statement<readonly string[]>,
  metadata: Statement<Capabilities>,
): Merged<readonly string[]> {
  const notes = new Comparison(page, metadata);
  for (const [option, fact] of optionCapabilities) {
    const annotated = metadata.value[fact];
    if (annotated === false && page.value.includes(option)) notes.hold(option, "supported", "not supported", option);
  }
  return { value: page.value, errata: notes.errata };
}
