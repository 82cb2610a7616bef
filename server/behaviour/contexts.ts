import type { Behaviour, Exchange } from "../exchange.ts";
import type { Step, Target } from "../routing/target.ts";

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

/** A behaviour whose context URLs list other names than those of the `$select`. */
export function withListedNames(
  before: Behaviour,
  change: (names: readonly string[], ex: Exchange) => readonly string[],
): Behaviour {
  return {
    ...before,
    contextList: (target, ex) => {
      const { select } = ex.options;
      if (ex.operation === undefined || select === undefined) return before.contextList(target, ex);
      return before.contextList(target, { ...ex, options: { ...ex.options, select: change(select, ex) } });
    },
  };
}

/** A name with a capital at its start. */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether a path leads through a run. */
export function throughRun({ steps }: Target): boolean {
  return steps.some(({ name }) => name === "runs");
}
