import type { RequestLine } from "../../facts.ts";
import { splitPath } from "./route-of-url.ts";

/**
 * Which of several tables governs each request line, by what stands before each table, such as "Permissions acting on self"
 * or "Permissions for channel". Undefined where a line has none, or several: then nobody can tell.
 */
export function tablesByRoute(
  abouts: readonly string[],
  lines: readonly Pick<RequestLine, "template">[],
): ReadonlyMap<string, number> | undefined {
  const found = new Map<string, number>();
  for (const { template } of lines) {
    const covering = abouts.flatMap((about, at) => (covers(about, template) ? [at] : []));
    const [only] = covering;
    if (only === undefined || covering.length > 1) return undefined;
    found.set(template, only);
  }
  return found;
}

const others = /\b(other|another) users?\b|\bothers\b|\bother user['’]s\b/i;
const self = /\b(self|yourself|own|my|signed[- ]in user)\b/i;

function covers(about: string, template: string): boolean {
  const names = splitPath(template).filter((segment) => !segment.startsWith("{"));
  const own = names[0]?.toLowerCase() === "me";
  if (others.test(about)) return !own;
  if (self.test(about)) return own;
  const noun = /\bfor\s+(?:an?\s+|the\s+|all\s+)?([A-Za-z]+)\W*$/i.exec(about)?.[1];
  return noun !== undefined && names.some((name) => isOf(name, noun) || (own && isOf("users", noun)));
}

function isOf(name: string, noun: string): boolean {
  const singular = (word: string): string => word.toLowerCase().replace(/s$/, "");
  return singular(name) === singular(noun);
}
