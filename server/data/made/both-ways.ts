import { type Growing, isMany } from "../entity.ts";

/** Navigation properties of Graph that lead back to where another one came from. */
const pairs = [
  ["members", "memberOf"],
  ["transitiveMembers", "transitiveMemberOf"],
  ["owners", "ownedObjects"],
  ["registeredOwners", "ownedDevices"],
  ["registeredUsers", "registeredDevices"],
  ["directReports", "manager"],
] as const;

/**
 * Lets navigation lead back: who is a member of a group has the group among those that it is a member of. Lists that somebody
 * gave whole are right, and those that lead back follow them.
 */
export function tieBothWays(entities: readonly Growing[], whole: ReadonlySet<readonly Growing[]>): void {
  for (const [there, back] of pairs) {
    for (const entity of entities) {
      tie(entity, there, back, whole);
      tie(entity, back, there, whole);
    }
    for (const entity of entities) {
      untie(entity, there, back, whole);
      untie(entity, back, there, whole);
    }
  }
}

function tie(entity: Growing, there: string, back: string, whole: ReadonlySet<readonly Growing[]>): void {
  for (const other of linkedTo(entity, there)) {
    const list = other.links[back];
    // Where only one can be led back to, there is one already.
    if (list !== undefined && isMany(list) && !list.includes(entity) && !whole.has(list)) list.push(entity);
  }
}

// What leads back to somebody who does not lead there is cut, where it can be.
function untie(entity: Growing, there: string, back: string, whole: ReadonlySet<readonly Growing[]>): void {
  const list = entity.links[there];
  if (list === undefined || !isMany(list) || whole.has(list)) return;
  const kept = list.filter((other) => {
    const returning = other.links[back];
    return returning === undefined || (isMany(returning) ? returning.includes(entity) : returning === entity);
  });
  list.splice(0, list.length, ...kept);
}

function linkedTo(entity: Growing, name: string): readonly Growing[] {
  const linked = entity.links[name];
  return linked === undefined ? [] : isMany(linked) ? linked : [linked];
}
