import { badRequest } from "../bad-request.ts";

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
