import type { Exchange } from "../exchange.ts";
import type { Step } from "../routing/target.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour whose context URLs name other steps below the first one. */
export function withContextSteps(
  before: Behaviour,
  change: (steps: readonly Step[], ex: Exchange) => readonly Step[],
): Behaviour {
  return {
    ...before,
    contextPath: (target, ex) => {
      const [head, ...rest] = target.steps;
      return before.contextPath({ ...target, steps: [head, ...change(rest, ex)] }, ex);
    },
  };
}
