import type { PageBody } from "./page-data.ts";

const longestBody = 256 * 1024;
const shortestCut = 4 * 1024;
/** What all bodies of a page may take together, so that a browser still opens it. */
const roomForAll = 64 * 1024 * 1024;

/** The bodies for a page. Very long ones are cut, and where there are very many, all get a fair share of the room. */
export function pageBodies(bodies: readonly string[]): readonly PageBody[] {
  const total = bodies.reduce((sum, { length }) => sum + Math.min(length, longestBody), 0);
  const most = total <= roomForAll ? longestBody : Math.max(shortestCut, Math.floor(roomForAll / bodies.length));
  return bodies.map((body) => ({ text: body.slice(0, most), length: body.length }));
}
