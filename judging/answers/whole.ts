import type { Item } from "../values/item.ts";
import type { Answer } from "./answer.ts";

/** Why a collection could not be read to its end. */
export type Stop = "refused" | "no-items" | "not-a-url" | "another-origin" | "loop" | "endless" | "too-many";

/**
 * A collection read page by page. Items keep only their documented members, and pages only how many items they had, so that
 * memory does not grow with the size of the answers.
 */
export type Whole = {
  /** The answer with the first page, and the last one read. */
  readonly first: Answer;
  readonly last: Answer;
  readonly items: readonly Item[];
  readonly pageSizes: readonly number[];
} & ({ readonly kind: "whole" } | { readonly kind: "stopped"; readonly stop: Stop; readonly reason: string });
