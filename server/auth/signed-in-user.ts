import { type Entity, isMany, keyText } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { AccessNeed } from "./access-need.ts";
import type { Identity } from "./identity.ts";

/** The user whom the token names, where there is one of that id, else the first one. */
export function signedInUser(ex: Exchange): Entity | undefined {
  const { me } = ex.world.root.links;
  return namedUser(ex) ?? (me === undefined || isMany(me) ? undefined : me);
}

function namedUser({ identity, world }: Exchange): Entity | undefined {
  const { users } = world.root.links;
  const id = identity?.kind === "application" ? undefined : identity?.claims["oid"];
  if (typeof id !== "string" || users === undefined || !isMany(users)) return undefined;
  return users.find(({ values: { id: own } }) => typeof own === "string" && own.toLowerCase() === id.toLowerCase());
}

/**
 * Whether a path below a user is another one's than that of the user who asks, who holds no permission that reaches so far. Of
 * whoever is none of the users here nobody can say.
 */
export function isAnothers(identity: Identity, need: AccessNeed, ex: Exchange): boolean {
  const [first] = ex.target?.steps ?? [];
  if (identity.kind !== "delegated" || first?.name !== "users" || first.key === undefined) return false;
  const asking = namedUser({ ...ex, identity });
  if (asking === undefined) return false;
  const held = identity.permissions.filter((name) => need.delegated.has(name));
  if (held.some((name) => /\.(All|Shared)\b|^Directory\./.test(name))) return false;
  const { userPrincipalName } = asking.values;
  const own = [keyText(asking, first.type), ...(typeof userPrincipalName === "string" ? [userPrincipalName] : [])];
  return !own.some((name) => name.toLowerCase() === first.key?.toLowerCase());
}
