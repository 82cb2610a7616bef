import type { Exchange } from "../exchange.ts";
import type { Target } from "../routing/target.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that writes the context URL of a documented operation in its own way. */
export function withContext(
  before: Behaviour,
  change: (context: string, ex: Exchange, target: Target) => string,
): Behaviour {
  return {
    ...before,
    contextUrl: (target, ex) => {
      const context = before.contextUrl(target, ex);
      return ex.operation === undefined ? context : change(context, ex, target);
    },
  };
}
