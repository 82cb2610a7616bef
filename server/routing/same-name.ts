/** Names of path segments are compared without case. */
export function sameName(given: string, declared: string): boolean {
  return given === declared || given.toLowerCase() === declared.toLowerCase();
}
