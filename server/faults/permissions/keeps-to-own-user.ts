import { alsoPermitting } from "../../behaviour/access.ts";
import type { Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

const isBelowUsers = ({ target }: Exchange): boolean => target?.steps[0].name === "users";

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
  "permissions/keeps-to-own-user/next-of-kin": {
    title: "The user before the one who asks may be read as well",
    who: "A service that looks for a user by an index that is off by one",
    apply: (honest) =>
      alsoPermitting(honest, (ex) => {
        const { users } = ex.world.root.links;
        const ids = [users ?? []].flat().map(({ values }) => values["id"]);
        const asking = ids.indexOf(ex.identity?.claims["oid"] as string);
        return asking > 0 && isBelowUsers(ex) && ex.target?.steps[0].key === ids[asking - 1];
      }),
  },
};
