// Files that import each other in a circle, imports of types included: a circle is one room in several files.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

import { parseSync } from "vite";

const notOurs = new Set(["node_modules", "dist", ".git", ".stryker-tmp", "reports"]);

/** One line for each circle below a folder. @param {string} root @returns {string[]} */
export function importCircles(root) {
  const imports = new Map(sources(root, "").map((file) => [file, importsOf(root, file)]));
  return circles(imports).map((files) => {
    const circle = shortest(files, imports);
    return `${[...circle, circle[0]].join(" -> ")}: these import each other; move what they share to a file of its own`;
  });
}

/** @param {string} root @param {string} folder @returns {string[]} */
function sources(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : sources(root, path);
    return /\.(tsx?|mjs)$/.test(entry.name) ? [path] : [];
  });
}

/** @param {string} root @param {string} file @returns {string[]} */
function importsOf(root, file) {
  const text = readFileSync(join(root, file), "utf8");
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  const named = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    // Of an import() only the place of its argument is known.
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
  ];
  return named.filter((name) => /^\.\.?\//.test(name)).map((name) => posix.join(posix.dirname(file), name));
}

/**
 * The groups of files that all reach each other. Source: Tarjan, "Depth-first search and linear graph algorithms".
 * @param {ReadonlyMap<string, readonly string[]>} imports
 */
function circles(imports) {
  /** @type {Map<string, number>} */
  const low = new Map();
  /** @type {string[]} */
  const open = [];
  /** @type {string[][]} */
  const found = [];
  /** @param {string} file */
  const visit = (file) => {
    const own = low.size;
    low.set(file, own);
    const at = open.push(file) - 1;
    let lowest = own;
    for (const next of imports.get(file) ?? []) {
      if (!imports.has(next)) continue;
      if (!low.has(next)) visit(next);
      lowest = Math.min(lowest, low.get(next) ?? own);
    }
    low.set(file, lowest);
    if (lowest < own) return;
    const group = open.splice(at);
    for (const one of group) low.set(one, Number.POSITIVE_INFINITY);
    if (group.length > 1 || imports.get(file)?.includes(file)) found.push(group);
  };
  for (const file of imports.keys()) if (!low.has(file)) visit(file);
  return found;
}

/**
 * The shortest way from the first of these files back to itself.
 * @param {readonly string[]} files @param {ReadonlyMap<string, readonly string[]>} imports @returns {readonly string[]}
 */
function shortest(files, imports) {
  const first = [...files].sort()[0] ?? "";
  let ways = [[first]];
  const seen = new Set();
  for (;;) {
    const longer = ways.flatMap((way) => (imports.get(way.at(-1) ?? "") ?? []).map((next) => [...way, next]));
    const closed = longer.find((way) => way.at(-1) === first);
    if (closed !== undefined) return closed.slice(0, -1);
    ways = longer.filter((way) => {
      const end = way.at(-1) ?? "";
      if (!files.includes(end) || seen.has(end)) return false;
      seen.add(end);
      return true;
    });
    if (ways.length === 0) return files;
  }
}
