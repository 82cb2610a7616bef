import type { AccessNeed } from "../auth/access-need.ts";
import type { Exchange } from "../exchange.ts";
import { withoutParents } from "../behaviour/refusals.ts";
import type { VariationDefinitions } from "../variation.ts";

// Without what is documented for another path of the same operation alone: that leads nowhere else.
function leadingTo(need: AccessNeed, { operation, world }: Exchange) {
  const beside = world.specs.operations.filter((one) => one !== operation && one.id === operation?.id);
  const needs = beside.flatMap((one) => world.needs.get(one) ?? []);
  const elsewhere = new Set(needs.flatMap(({ delegated, application }) => [...delegated, ...application]));
  return (names: ReadonlySet<string>, kind: "delegated" | "application"): ReadonlySet<string> =>
    new Set([...names].filter((name) => need[kind].has(name) || !elsewhere.has(name)));
}

export const variations: VariationDefinitions = {
  "parents-broken": {
    title: "The parent collections are answered 500",
    allowedBy: "The parent collections are other operations than the documented one",
    group: "parents",
    apply: (honest) => withoutParents(honest, 500, "generalException"),
  },
  "parents-forbidden": {
    title: "The parent collections are answered 403",
    allowedBy: "The parent collections are other operations than the documented one",
    group: "parents",
    apply: (honest) => withoutParents(honest, 403, "accessDenied"),
  },
  "parents-not-implemented": {
    title: "The parent collections are answered 404",
    allowedBy: "The parent collections are other operations than the documented one",
    group: "parents",
    apply: (honest) => withoutParents(honest, 404, "ResourceNotFound"),
  },
  "parents-need-own-permission": {
    title: "To list workflows takes a permission of its own, which opens nothing else",
    allowedBy: "It is another operation; LifecycleWorkflows-Workflow.ReadBasic.All is published for it alone",
    group: "parent-permissions",
    apply: (honest) => ({
      ...honest,
      permits: (identity, need, ex) => {
        if (ex.operation !== undefined || ex.target === undefined) return honest.permits(identity, need, ex);
        const own = ex.world.specs.operations.flatMap(({ permissions }) => permissions.unasserted.permissions);
        // Where none is known beside those of the operations themselves, it would be open to nobody.
        if (own.length === 0) return honest.permits(identity, need, ex);
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
  },
  "parents-permission-is-enough": {
    title: "Whoever may read what leads to an operation may read the operation as well",
    allowedBy: "Whether the permissions on workflows are enough is not documented",
    group: "parent-permissions",
    apply: (honest) => ({
      ...honest,
      permits: (identity, need, ex) => {
        const { parentNeed } = ex.world;
        const among = leadingTo(need, ex);
        const delegated = among(parentNeed.delegated, "delegated");
        const application = among(parentNeed.application, "application");
        // Where no application may read, as below the signed-in user, none may read what leads there.
        const isClosed = need.application.size === 0 && !need.open.has("application");
        return honest.permits(
          identity,
          // What is open to whoever asks leads on, and opens nothing.
          { ...parentNeed, delegated, application: isClosed ? need.application : application, open: need.open },
          ex,
        );
      },
    }),
  },
};
