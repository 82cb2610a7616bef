import { usualUser } from "../../auth/signed-in-user.ts";
import type { Entity } from "../../data/entity.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/me-is-who-asks": {
    title: "/me is the same user, whoever asks",
    who: "A mock that has one user in mind",
    apply: (honest) => ({
      ...honest,
      signedInUser: usualUser,
    }),
  },
  "permissions/me-is-who-asks/cached": {
    title: "/me is whoever asked for it first with a permission",
    who: "A cache whose key has the permissions of a token, and not its user",
    apply: (honest) => {
      const known = new Map<string, Entity | undefined>();
      return {
        ...honest,
        signedInUser: (ex) => {
          const key = `${ex.identity?.permissions.join()}`;
          if (ex.identity?.claims["oid"] !== undefined && !known.has(key)) known.set(key, honest.signedInUser(ex));
          return known.get(key) ?? honest.signedInUser(ex);
        },
      };
    },
  },
};
