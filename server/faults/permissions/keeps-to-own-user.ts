import { usersOf } from "../../auth/signed-in-user.ts";
import { alsoPermitting } from "../../behaviour/access.ts";
import { type Entity, isMany, keyText } from "../../data/entity.ts";
import type { Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Target } from "../../routing/target.ts";

const isBelowUsers = ({ target }: Exchange): boolean => target?.steps[0].name === "users";

/** What the second step of a path below users leads to, of all users. */
function below({ steps: [users, own] }: Target, ex: Exchange): readonly Entity[] {
  const all = users.name === "users" && own !== undefined ? usersOf(ex) : [];
  return all.flatMap((user) => [user.links[own?.name ?? ""] ?? []].flat());
}

export const faults: FaultDefinitions = {
  "permissions/keeps-to-own-user": {
    title: "Whoever may read the own data reads those of every user",
    who: "A mock that looks at the permission, and not at whose it is",
    apply: (honest) =>
      alsoPermitting(
        honest,
        (ex) =>
          isBelowUsers(ex) &&
          ex.identity?.permissions.some((name) => ex.operation?.permissions.names.some((one) => one.name === name)) ===
            true,
      ),
  },
  "permissions/keeps-to-own-user/by-id-alone": {
    title: "What belongs to one user is found below every other one",
    who: "A mock author who keeps all of them in one table",
    apply: (honest) => ({
      ...honest,
      lookUp: (target, ex) => {
        const found = honest.lookUp(target, ex);
        const last = target.steps.at(-1);
        if (found.kind !== "unknown-key" || target.steps.length !== 2 || last?.key === undefined) return found;
        const { key, type } = last;
        const entity = below(target, ex).find((one) => ex.stages.sameKey(key, keyText(one, type)));
        return entity === undefined ? found : { kind: "entity", entity, target };
      },
    }),
  },
  "permissions/keeps-to-own-user/one-for-all": {
    title: "All users have what the first one has",
    who: "A mock that was made for one user",
    apply: (honest) => ({
      ...honest,
      lookUp: (target, ex) => {
        const found = honest.lookUp(target, ex);
        const [users, own] = target.steps;
        const [first] = usersOf(ex);
        const [linked] = users.name === "users" && own?.key === undefined ? [first?.links[own?.name ?? ""]] : [];
        return found.kind === "collection" && linked !== undefined && isMany(linked)
          ? { ...found, items: ex.stages.castItems(linked, target, ex) }
          : found;
      },
    }),
  },
  "permissions/keeps-to-own-user/next-of-kin": {
    title: "The user before the one who asks may be read as well",
    who: "A service that looks for a user by an index that is off by one",
    apply: (honest) =>
      alsoPermitting(honest, (ex) => {
        const ids = usersOf(ex).map(({ values }) => values["id"]);
        const asking = ids.indexOf(ex.identity?.claims["oid"] as string);
        return asking > 0 && isBelowUsers(ex) && ex.target?.steps[0].key === ids[asking - 1];
      }),
  },
};
