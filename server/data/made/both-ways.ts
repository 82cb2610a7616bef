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

/** The navigation property that a list leads back by: `members` for `memberOf`; undefined where it is none that leads back. */
export function leadingThere(back: string): string | undefined {
  return pairs.find(([, name]) => name === back)?.[0];
}

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
    // Where somebody gave members, nobody is one by chance.
    const isGiven = entities.some(({ links }) => links[there] !== undefined && isWhole(links[there], whole));
    for (const entity of entities) {
      untie(entity, there, back, whole);
      untie(entity, back, there, whole, isGiven);
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
function untie(
  entity: Growing,
  there: string,
  back: string,
  whole: ReadonlySet<readonly Growing[]>,
  isStrict = false,
): void {
  const list = entity.links[there];
  if (list === undefined || !isMany(list) || whole.has(list)) return;
  const kept = list.filter((other) => {
    const returning = other.links[back];
    if (returning === undefined) return !isStrict;
    return isMany(returning) ? returning.includes(entity) : returning === entity;
  });
  list.splice(0, list.length, ...kept);
}

function isWhole(linked: Growing | Growing[], whole: ReadonlySet<readonly Growing[]>): boolean {
  return isMany(linked) && whole.has(linked);
}

function linkedTo(entity: Growing, name: string): readonly Growing[] {
  const linked = entity.links[name];
  return linked === undefined ? [] : isMany(linked) ? linked : [linked];
}
