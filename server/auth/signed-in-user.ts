import { type Entity, isMany, keyText } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { AccessNeed } from "./access-need.ts";
import type { Identity } from "./identity.ts";

/** All users of the server, the first one first. */
export function usersOf({ world }: Exchange): readonly Entity[] {
  return [world.root.links["users"] ?? []].flat();
}

/** Whose `/me` is where nobody is named. */
export function usualUser({ world }: Exchange): Entity | undefined {
  const { me } = world.root.links;
  return me === undefined || isMany(me) ? undefined : me;
}

/** The user whom the token names, where there is one of that id, else the usual one. */
export function signedInUser(ex: Exchange): Entity | undefined {
  return namedUser(ex) ?? usualUser(ex);
}

/** The user whom the token names; undefined where there is none of that id. */
export function namedUser(ex: Exchange): Entity | undefined {
  const { identity } = ex;
  const id = identity?.kind === "application" ? undefined : identity?.claims["oid"];
  if (typeof id !== "string") return undefined;
  return usersOf(ex).find(
    ({ values: { id: own } }) => typeof own === "string" && own.toLowerCase() === id.toLowerCase(),
  );
}

/**
 * Whether a path below a user is another one's than that of the user who asks, who holds no permission that reaches so far. Of
 * whoever is none of the users here nobody can say, unless all that is here is `ofUsersAlone`.
 */
export function isAnothers(identity: Identity, need: AccessNeed, ex: Exchange, ofUsersAlone = false): boolean {
  const [first] = ex.target?.steps ?? [];
  if (identity.kind !== "delegated" || first?.name !== "users" || first.key === undefined) return false;
  const asking = namedUser({ ...ex, identity });
  if (asking === undefined && !ofUsersAlone) return false;
  const held = identity.permissions.filter((name) => need.delegated.has(name));
  if (held.some((name) => /\.(All|Shared)\b|^Directory\./.test(name))) return false;
  if (asking === undefined) return true;
  const { userPrincipalName } = asking.values;
  const own = [keyText(asking, first.type), ...(typeof userPrincipalName === "string" ? [userPrincipalName] : [])];
  return !own.some((name) => name.toLowerCase() === first.key?.toLowerCase());
}
