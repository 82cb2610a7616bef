import type { OrderKey } from "../query/options.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that reads a documented operation's `$orderby` in its own way; `parts` are the keys as they were written. */
export function withOrderKeys(
  before: Behaviour,
  change: (keys: readonly OrderKey[], parts: readonly string[]) => readonly OrderKey[],
): Behaviour {
  return {
    ...before,
    parseOrderby: (text, type, ex) => {
      const keys = before.parseOrderby(text, type, ex);
      const parts = text.split(",").map((part) => part.trim());
      return ex.operation === undefined ? keys : change(keys, parts);
    },
  };
}
