import type { Options } from "../query/options.ts";
import type { Behaviour } from "./behaviour.ts";
import { withoutOptions } from "./without-options.ts";

/** A behaviour that passes over one option wherever a page is not the first. */
export function withoutOptionOnLaterPages(before: Behaviour, option: keyof Options): Behaviour {
  return {
    ...before,
    readOptions: (pairs, target, ex) => {
      const options = before.readOptions(pairs, target, ex);
      const later = ex.operation !== undefined && options.offset !== undefined;
      return later ? withoutOptions({ ...ex, options }, option).options : options;
    },
  };
}
