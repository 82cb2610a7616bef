import type { Entity } from "./entity.ts";

export function makeUser(id: string, displayName: string, userPrincipalName: string): Entity {
  return { values: { id, displayName, userPrincipalName }, links: {} };
}
