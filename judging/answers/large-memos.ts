/** Bodies of more characters are large: what is worked out of them takes many times as much. */
const large = 256 * 1024;
/** What is worked out of large bodies of so many characters in all is kept at a time. */
const most = 4 * 1024 * 1024;

// What large exchanges hold, the one that was read last at the end.
const holding = new Map<Map<symbol | string, unknown>, number>();

/**
 * Notes that a body of so many characters is read, before it is: what was worked out of other large ones is given back where
 * the sum would become too large, and is worked out anew where it is needed again.
 */
export function makeRoomFor(memo: Map<symbol | string, unknown> | undefined, characters: number): void {
  if (memo === undefined || characters <= large) return;
  holding.delete(memo);
  holding.set(memo, characters);
  let sum = 0;
  for (const held of holding.values()) sum += held;
  for (const [other, held] of holding) {
    if (sum <= most || other === memo) return;
    other.clear();
    holding.delete(other);
    sum -= held;
  }
}
