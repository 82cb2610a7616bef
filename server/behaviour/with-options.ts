import type { Exchange } from "../exchange.ts";
import type { Options } from "../query/options.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that understands the options of a documented operation's request in its own way. */
export function withOptions(before: Behaviour, change: (options: Options, ex: Exchange) => Options): Behaviour {
  return {
    ...before,
    readOptions: (pairs, target, ex) => {
      const options = before.readOptions(pairs, target, ex);
      return ex.operation === undefined ? options : change(options, ex);
    },
  };
}
