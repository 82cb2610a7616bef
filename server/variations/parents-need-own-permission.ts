import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "To list workflows takes a permission of its own, which opens nothing else",
  allowedBy: "It is another operation; LifecycleWorkflows-Workflow.ReadBasic.All is published for it alone",
  group: "parent-permissions",
  apply: (honest) => ({
    ...honest,
    permits: (identity, need, ex) => {
      if (ex.operation !== undefined || ex.target === undefined) return honest.permits(identity, need, ex);
      const own = ex.world.specs.operations.flatMap(({ permissions }) => permissions.unasserted.permissions);
      const first = ex.target.collection && ex.target.steps.filter(({ collection }) => collection).length === 1;
      if (first) return identity.permissions.some((name) => own.includes(name));
      const without = (names: ReadonlySet<string>) => new Set([...names].filter((name) => !own.includes(name)));
      return honest.permits(
        identity,
        { ...need, delegated: without(need.delegated), application: without(need.application) },
        ex,
      );
    },
  }),
};
