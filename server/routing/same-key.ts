const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Keys are case-sensitive, GUIDs excepted. */
export function sameKey(given: string, stored: string): boolean {
  return given === stored || (guid.test(given) && given.toLowerCase() === stored.toLowerCase());
}
