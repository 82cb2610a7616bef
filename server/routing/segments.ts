import { badRequest } from "../refusal.ts";

/** The decoded segments of a path; one slash at its end is allowed. */
export function splitPath(path: string): readonly string[] {
  const trimmed = path.endsWith("/") ? path.slice(1, -1) : path.slice(1);
  return trimmed.split("/").map(decode);
}

function decode(segment: string): string {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest("malformed-path", "The path has a malformed percent-encoding.");
  }
}

/** A segment taken apart: `runs('x')` names `runs` and the key `x`, `versions(2)` the key `2`. */
export interface ReadSegment {
  readonly name: string;
  readonly key: string | undefined;
}

export function readSegment(segment: string): ReadSegment {
  const match = /^([^()']+)\((?:id=)?'((?:[^']|'')*)'\)$/.exec(segment);
  const [, name, key] = match ?? /^([^()']+)\((-?\d+)\)$/.exec(segment) ?? [];
  return name === undefined || key === undefined
    ? { name: segment, key: undefined }
    : { name, key: key.replaceAll("''", "'") };
}

/** Names of path segments are compared without case. */
export function sameName(given: string, declared: string): boolean {
  return given === declared || given.toLowerCase() === declared.toLowerCase();
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Keys are case-sensitive, GUIDs excepted. */
export function sameKey(given: string, stored: string): boolean {
  return given === stored || (guid.test(given) && given.toLowerCase() === stored.toLowerCase());
}
